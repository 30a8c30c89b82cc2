/**
 * A double press (连按): for a moment after the main key got another meaning its presses do not count, so that the
 * second half of a double press never answers a question that nobody has read.
 */

const SETTLE_MS = 900;

export interface Settling {
  /** The key means this now. */
  meant(meaning: string, nowMs: number): void;
  mayPress(nowMs: number): boolean;
}

export function createSettling(): Settling {
  let meaning: string | null = null;
  let since = -Infinity;
  return {
    meant(next, nowMs) {
      if (next === meaning) return;
      // What the page shows first has not changed under anybody's finger.
      since = meaning === null ? -Infinity : nowMs;
      meaning = next;
    },
    mayPress: (nowMs) => nowMs - since >= SETTLE_MS,
  };
}
