/** What may be done with a rating now, and by whom (评价动作): the hub decides again, this shows no key that it would refuse. */
import type { Power } from '@yichuang/domain/actor';
import type { RatingRow, RectificationRow } from '@yichuang/protocol/evaluation';
import type { Account } from '../entry.ts';

export const ACTS = ['verify', 'answer', 'extend', 'appeal', 'decide', 'suspicion'] as const;
export type Act = (typeof ACTS)[number];

/** A bad one, with its limits; others are only suspected. */
export function isBad(row: RatingRow): row is RectificationRow {
  return 'rectification' in row;
}

/** The next step first. */
export function actsFor(
  row: RatingRow,
  { accountId, powers }: Pick<Account, 'accountId' | 'powers'>,
): readonly Act[] {
  const approves = powers.includes('approve' satisfies Power);
  const acts: Act[] = row.suspicion === 'open' ? ['suspicion'] : [];
  if (!isBad(row)) return acts;
  const { status, extended, appealedBy, appealGroundId } = row.rectification;
  const appealable = appealGroundId === null;
  if (status === 'toVerify') acts.push('verify');
  if (status === 'answering') acts.push('answer');
  if (status === 'appealed' && approves && appealedBy !== accountId) acts.push('decide');
  if ((status === 'toVerify' || status === 'answering') && approves && !extended) acts.push('extend');
  if ((status === 'toVerify' || status === 'answering' || status === 'answered') && appealable)
    acts.push('appeal');
  return acts;
}
