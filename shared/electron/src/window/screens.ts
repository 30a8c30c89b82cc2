/** Which of a computer's screens (选屏): the primary one, a number from the left, or a word of its name. */
import type { Display } from 'electron';

/** `primary`, a number or a word. */
export type WantedScreen = number | string;

/** A screen that is not there (yet) is replaced by the primary one: a call on the wrong wall is better than none. */
export function chooseScreen<Screen extends Pick<Display, 'id' | 'bounds' | 'label'>>(
  screens: readonly Screen[],
  primary: Screen,
  wanted: WantedScreen,
): Screen {
  if (wanted === 'primary') return primary;
  if (typeof wanted === 'string') return screens.find(({ label }) => label.includes(wanted)) ?? primary;
  const fromLeft = screens.toSorted(
    (one, other) => one.bounds.x - other.bounds.x || one.bounds.y - other.bounds.y,
  );
  return fromLeft[wanted - 1] ?? primary;
}
