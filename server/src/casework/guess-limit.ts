/** How often one may be wrong (防猜): four characters are ten thousand guesses, a few in a quarter of an hour find nobody. */

const CLOSED_MS = 15 * 60_000;

export interface GuessLimit {
  /** False: too many wrong tries. */
  mayTry(this: void, what: string, nowMs: number): boolean;
  wrong(this: void, what: string, nowMs: number): void;
  right(this: void, what: string): void;
}

/** `tries` wrong ones close what is guessed at, or whoever guesses, until a quarter of an hour after the last. */
export function limitGuesses(tries: number): GuessLimit {
  /** The oldest first: what is over is dropped from the front, so that made-up codes fill no memory. */
  const kept = new Map<string, { readonly count: number; readonly until: number }>();
  const current = (what: string, nowMs: number): number => {
    const known = kept.get(what);
    return known && known.until > nowMs ? known.count : 0;
  };
  return {
    mayTry: (what, nowMs) => current(what, nowMs) < tries,
    wrong: (what, nowMs) => {
      for (const [one, { until }] of kept) {
        if (until > nowMs) break;
        kept.delete(one);
      }
      const count = current(what, nowMs) + 1;
      kept.delete(what);
      kept.set(what, { count, until: nowMs + CLOSED_MS });
    },
    right: (what) => {
      kept.delete(what);
    },
  };
}
