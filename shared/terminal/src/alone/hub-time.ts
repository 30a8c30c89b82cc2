/**
 * What time it is at the hub while nobody there can be asked (断网时间). It goes on from the hub's last word by the time that
 * has passed on this machine, whatever somebody sets its clock to; after a start of this program, by the clock, but never
 * back behind what was heard or said before.
 */
import type { Instant } from '@yichuang/domain/ids';
import { instantOf, laterOf, msOf } from '@yichuang/domain/time';

export interface HubTime {
  now(this: void): Instant;
  /** The hub said that it was `at`, just now. */
  heard(at: Instant): void;
  /** A time that stands on paper: nothing comes before it. */
  said(at: Instant): void;
}

export interface HubTimeParts {
  /** Heard or said in earlier runs, the latest; null = never. */
  readonly last: Instant | null;
  /** Hub's clock minus this machine's, ms, as last measured. */
  readonly offsetMs: number;
  readonly wall: () => number;
  /** Goes on evenly, ms. */
  readonly monotonic: () => number;
}

export function openHubTime({ last, offsetMs, wall, monotonic }: HubTimeParts): HubTime {
  let floor = last;
  // A clock that was set back while the program was off: time goes on from what was heard, it does not stand still.
  let base = Math.max(wall() + offsetMs, last === null ? Number.NEGATIVE_INFINITY : msOf(last));
  let since = monotonic();
  const now = (): Instant => {
    const passed = instantOf(base + monotonic() - since);
    return floor === null ? passed : laterOf(floor, passed);
  };
  return {
    now,
    heard(at) {
      // The hub's word stands over whatever was thought here.
      floor = at;
      base = msOf(at);
      since = monotonic();
    },
    said(at) {
      floor = floor === null ? at : laterOf(floor, at);
    },
  };
}
