/** An idle kiosk clears everything (闲置清屏): asked first, so that a slow reader is not thrown out. */

/** Without a touch this long everything is cleared, what was typed too. */
export const CLEAR_AFTER_MS = 60_000;
/** The question 还在取号吗 stands for the last of it. */
export const ASK_BEFORE_MS = 15_000;

export type Idleness =
  | { readonly state: 'busy' }
  | { readonly state: 'asking'; readonly secondsLeft: number }
  | { readonly state: 'gone' };

export function idlenessAt(lastTouchAt: number, now: number): Idleness {
  const left = CLEAR_AFTER_MS - (now - lastTouchAt);
  if (left <= 0) return { state: 'gone' };
  if (left > ASK_BEFORE_MS) return { state: 'busy' };
  return { state: 'asking', secondsLeft: Math.ceil(left / 1000) };
}
