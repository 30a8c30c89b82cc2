/** Growing pauses (退避): what breaks again and again is started again ever later, what stayed well at once. */

export interface BackoffTiming {
  readonly againFirst: number;
  readonly againLongest: number;
  readonly wellAfter: number;
}

export interface Backoff {
  /** It broke: milliseconds until the next start. */
  next(nowMs: number): number;
}

export function createBackoff({ againFirst, againLongest, wellAfter }: BackoffTiming): Backoff {
  let pause = againFirst;
  let brokeAt = -Infinity;
  return {
    next(nowMs) {
      if (nowMs - brokeAt > wellAfter + pause) pause = againFirst;
      brokeAt = nowMs;
      const now = pause;
      pause = Math.min(pause * 2, againLongest);
      return now;
    },
  };
}
