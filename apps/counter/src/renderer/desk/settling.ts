/**
 * A double press (连按): for a moment after the main key got another meaning its presses do not count, so that the
 * second half of a double press never answers a question that nobody has read.
 */

const SETTLE_MS = 700;

export interface Settling {
  /** The key means this now; null: it rests. */
  meant(meaning: string | null, nowMs: number): void;
  mayPress(nowMs: number): boolean;
}

export function createSettling(): Settling {
  let meaning: string | null = null;
  let since = -Infinity;
  return {
    meant(next, nowMs) {
      if (next === meaning) return;
      // A key that rested took no first half of a double press: it may be pressed as soon as it wakes.
      since = meaning === null ? -Infinity : nowMs;
      meaning = next;
    },
    mayPress: (nowMs) => nowMs - since >= SETTLE_MS,
  };
}
