import { describe, expect, it } from 'vitest';
import type { AccountId, ReasonId } from '@yichuang/domain/ids';
import type { RectificationRow } from '@yichuang/protocol/evaluation';
import { actsFor } from './acts.ts';

const MANAGER = { accountId: 'a-manager' as AccountId, powers: [] };
const CHIEF = { accountId: 'a-chief' as AccountId, powers: ['approve', 'inspect'] as const };

function row(change: Partial<RectificationRow['rectification']>, suspicion = 'none'): RectificationRow {
  const rectification = { status: 'toVerify', extended: false, appealedBy: null, appealGroundId: null };
  return { suspicion, rectification: { ...rectification, ...change } } as RectificationRow;
}

describe('差评现在能做什么', () => {
  it('先核实，再反馈；办完了只剩申诉', () => {
    expect(actsFor(row({}), MANAGER)).toEqual(['verify', 'appeal']);
    expect(actsFor(row({ status: 'answering' }), MANAGER)).toEqual(['answer', 'appeal']);
    expect(actsFor(row({ status: 'answered' }), MANAGER)).toEqual(['appeal']);
    expect(actsFor(row({ status: 'excluded' }), MANAGER)).toEqual([]);
  });

  it('延期、复核只给有批准权的人，自己申诉的自己不能复核', () => {
    expect(actsFor(row({}), CHIEF)).toEqual(['verify', 'extend', 'appeal']);
    expect(actsFor(row({ extended: true }), CHIEF)).toEqual(['verify', 'appeal']);
    const appealed = { status: 'appealed', appealGroundId: 'mistake' as ReasonId } as const;
    expect(actsFor(row({ ...appealed, appealedBy: MANAGER.accountId }), CHIEF)).toEqual(['decide']);
    expect(actsFor(row({ ...appealed, appealedBy: CHIEF.accountId }), CHIEF)).toEqual([]);
    expect(actsFor(row({ ...appealed, appealedBy: MANAGER.accountId }), MANAGER)).toEqual([]);
  });

  it('疑似代评先认定', () => {
    expect(actsFor(row({}, 'open'), MANAGER)[0]).toBe('suspicion');
  });
});
