/**
 * A scanner that types (扫码枪当键盘): told from a hand by its speed. Pure; use-scans.ts listens with it.
 *
 *   keys ≤ 35 ms apart on average, 6 or more, then Enter or Tab: a scan · 12 or more, then silence: a scan without suffix
 *   a stall in the middle: what stood before and what follows, up to the suffix, is half a code each, and rejected
 */

const AVERAGE_MS = 35;
const STALL_MS = 70;
/** Silence after which a scanner without a suffix has ended; longer than a stall, so that one is never taken for an end. */
export const IDLE_MS = 90;
/** A stall that long is no stall: whoever types now is somebody else. */
const FORGET_MS = 500;
const SHORTEST = 6;
const SHORTEST_WITHOUT_SUFFIX = 12;
/** A foreign QR code may hold thousands of signs. */
const LONGEST = 2_048;

export interface KeyStroke {
  /** One printable sign; `end`: Enter or Tab. */
  readonly sign: string;
  readonly end: boolean;
  /** ms, of any clock that only goes forward. */
  readonly at: number;
}

export interface Heard {
  /** The key belongs to a scanner and must reach nothing else. */
  readonly swallow: boolean;
  readonly scan: string | null;
  /** A code came in pieces: say so by a beep, do nothing. */
  readonly rejected: boolean;
  /** The first sign of whatever is being typed or scanned. */
  readonly begins: boolean;
}

export interface ScanBurst {
  key(stroke: KeyStroke): Heard;
  /** Nothing came for IDLE_MS: the code of a scanner without suffix, or null. */
  idle(): string | null;
}

const nothing: Heard = { swallow: false, scan: null, rejected: false, begins: false };

export function scanBurst(): ScanBurst {
  let text = '';
  let length = 0;
  let began = 0;
  let last = -Infinity;
  /** Half of this code is gone already. */
  let spoiled = false;

  const isFast = (): boolean => length > 1 && (last - began) / (length - 1) <= AVERAGE_MS;
  function clear(): void {
    [text, length, spoiled] = ['', 0, false];
  }

  return {
    key({ sign, end, at }) {
      const gap = at - last;
      if (gap > FORGET_MS) clear();
      else if (gap > STALL_MS && length > 0) {
        const wasScan = length >= SHORTEST && isFast();
        [text, length] = ['', 0];
        spoiled ||= wasScan;
      }
      if (end) {
        const fast = isFast() && gap <= STALL_MS;
        const heard = spoiled
          ? { ...nothing, swallow: true, rejected: true }
          : fast && length >= SHORTEST
            ? { ...nothing, swallow: true, scan: text }
            : nothing;
        clear();
        last = at;
        return heard;
      }
      const begins = length === 0;
      if (begins) began = at;
      length += 1;
      if (text.length < LONGEST) text += sign;
      last = at;
      return { ...nothing, begins, swallow: length > 1 && isFast() };
    },
    idle() {
      const code = !spoiled && length >= SHORTEST_WITHOUT_SUFFIX && isFast() ? text : null;
      if (code !== null) clear();
      return code;
    },
  };
}
