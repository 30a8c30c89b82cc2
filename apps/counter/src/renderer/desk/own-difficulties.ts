/** What one clerk is responsible for of the 办不成事 desk, as of now: nothing is pushed when a limit passes, so the page reckons it. */
import { isLate } from '@yichuang/domain/desk/difficulty';
import type { AccountId, Instant } from '@yichuang/domain/ids';
import type { DifficultyCard } from '@yichuang/protocol/desk';

/** What somebody waits for past its limit first, else in the hub's order. */
export function ownDifficulties(
  difficulties: readonly DifficultyCard[],
  accountId: AccountId,
  now: Instant,
): readonly DifficultyCard[] {
  return difficulties
    .filter(({ toAccountId }) => toAccountId === accountId)
    .map((one) => ({ ...one, late: isLate(one, now) }))
    .toSorted((one, other) => Number(waitsLate(other)) - Number(waitsLate(one)));
}

/** No answer yet, past its limit. */
export function waitsLate({ late, answeredAt }: Pick<DifficultyCard, 'late' | 'answeredAt'>): boolean {
  return late && answeredAt === null;
}
