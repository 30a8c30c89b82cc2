/** The local clock as an argument: time and timers, so that a test can move them. */

export interface Clock {
  /** Milliseconds since 1970, by the machine's own clock (which may be wrong). */
  now(): number;
  /** Calls once after so many milliseconds; returns the way to cancel. */
  after(milliseconds: number, act: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, act) {
    const timer = setTimeout(act, milliseconds);
    return () => clearTimeout(timer);
  },
};
