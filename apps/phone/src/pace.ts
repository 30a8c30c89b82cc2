/**
 * How soon the page asks again (节奏): often when it is nearly the visitor's turn, seldom before and after. Two hundred
 * phones in one hall's Wi-Fi share an address and its limit at the hub, so who has time asks less.
 */
import type { ProgressAnswer } from '@yichuang/protocol/progress';

const SECOND = 1_000;

export function askAgainAfterMs({ status, ahead }: Pick<ProgressAnswer, 'status' | 'ahead'>): number {
  switch (status) {
    case 'waiting':
      if (ahead === null || ahead <= 3) return 3 * SECOND;
      return ahead <= 10 ? 6 * SECOND : 15 * SECOND;
    case 'called':
      return 3 * SECOND;
    case 'serving':
    case 'noShow':
      return 10 * SECOND;
    case 'held':
      return 20 * SECOND;
    // A finish can be taken back for a moment; after that nothing changes any more.
    case 'finished':
    case 'cancelled':
    case 'abandoned':
    case 'expired':
      return 60 * SECOND;
  }
}

const FIRST_MS = 2 * SECOND;
const MOST_MS = 30 * SECOND;

/** After the `failures`-th miss in a row; `chance` in [0, 1) spreads the phones that lost the hub together. */
export function tryAgainAfterMs(failures: number, chance: number): number {
  const wait = Math.min(MOST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  return Math.round(wait * (0.75 + chance / 2));
}
