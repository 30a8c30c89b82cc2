/** How the register of rounds is cut down (筛选): by how a finding stands, its heading, and who puts it right. */
import { z } from 'zod';
import { AccountId } from '../ids.ts';
import { RoundHeading } from './checklist.ts';
import type { Finding } from './round.ts';

/** 没销号 · 超期 · 已销号. */
export const FindingState = z.enum(['open', 'late', 'closed']);
export type FindingState = z.infer<typeof FindingState>;

/** Null: all of them. */
export const FindingFilter = z.strictObject({
  state: FindingState.nullable().default(null),
  heading: RoundHeading.nullable().default(null),
  toAccountId: AccountId.nullable().default(null),
});
export type FindingFilter = z.infer<typeof FindingFilter>;

type Filtered = Pick<Finding, 'closedAt' | 'toAccountId'> & {
  readonly heading: RoundHeading;
  readonly late: boolean;
};

export function passes({ state, heading, toAccountId }: FindingFilter, one: Filtered): boolean {
  return (
    (state === null || isIn(state, one)) &&
    (heading === null || heading === one.heading) &&
    (toAccountId === null || toAccountId === one.toAccountId)
  );
}

function isIn(state: FindingState, { closedAt, late }: Filtered): boolean {
  switch (state) {
    case 'open':
      return closedAt === null;
    case 'late':
      return late;
    case 'closed':
      return closedAt !== null;
  }
}
