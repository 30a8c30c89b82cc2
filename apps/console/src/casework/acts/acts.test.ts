import type { Case } from '@yichuang/domain/casework/case';
import { describe, expect, it } from 'vitest';
import { actsOn, type Me } from './acts.ts';

const ME = { accountId: 'A1', role: 'official', departmentId: 'SJJ', powers: [] } as unknown as Me;

/** Only what the question looks at. */
function caseOf(change: object): Case {
  return {
    status: 'accepted',
    way: 'full',
    approvalDepartmentId: 'SJJ',
    identityToVerify: false,
    takenBy: 'A1',
    terms: { procedures: [] },
    specials: [],
    materials: [],
    extension: null,
    decision: null,
    result: { fileId: null, place: 'department' },
    ...change,
  } as unknown as Case;
}
const RUNNING = { specials: [{ to: null }] };
const PROCEDURES = { terms: { procedures: [{ code: 'p1' }] } };

describe('what an official may do with a case', () => {
  it('another department only looks on, and so does a manager', () => {
    expect(actsOn(caseOf({ approvalDepartmentId: 'XSJ' }), ME)).toEqual([]);
    expect(actsOn(caseOf({}), { ...ME, role: 'manager' })).toEqual([]);
  });

  it('an approver without a department works on all', () => {
    const chief: Me = { ...ME, departmentId: null, powers: ['approve'] };
    expect(actsOn(caseOf({}), chief)).toContain('extend');
    expect(actsOn(caseOf({}), { ...chief, powers: [] })).toEqual([]);
  });

  it.each([
    ['nobody has it', { takenBy: null }, 'take'],
    ['a colleague has it', { takenBy: 'A2' }, 'takeOver'],
    ['I have it', {}, 'decide'],
  ])('when %s', (_, change, first) => {
    expect(actsOn(caseOf(change), ME)[0]).toBe(first);
  });

  it('received: accepted only when the identity is known', () => {
    expect(actsOn(caseOf({ status: 'received' }), ME)).toContain('accept');
    expect(actsOn(caseOf({ status: 'received', identityToVerify: true }), ME)).not.toContain('accept');
  });

  it('a special procedure begins where the item has one, and ends before anything is decided', () => {
    expect(actsOn(caseOf({}), ME)).not.toContain('startSpecial');
    expect(actsOn(caseOf(PROCEDURES), ME)).toContain('startSpecial');
    const acts = actsOn(caseOf({ ...PROCEDURES, ...RUNNING }), ME);
    expect(acts).toContain('endSpecial');
    expect(acts).not.toContain('decide');
    expect(acts).not.toContain('startSpecial');
  });

  it('extended once, by who may approve', () => {
    const approver: Me = { ...ME, powers: ['approve'] };
    expect(actsOn(caseOf({}), ME)).not.toContain('extend');
    expect(actsOn(caseOf({}), approver)).toContain('extend');
    expect(actsOn(caseOf({ extension: { days: 5 } }), approver)).not.toContain('extend');
  });

  it('a certificate is scanned before it leaves, a refusal needs no scan', () => {
    const decided = { status: 'decided', decision: { outcome: 'granted' } };
    expect(actsOn(caseOf(decided), ME)[0]).toBe('attach');
    expect(actsOn(caseOf({ ...decided, decision: { outcome: 'refused' } }), ME)[0]).toBe('send');
    const gone = { ...decided, result: { fileId: null, place: 'onTheWay' } };
    expect(actsOn(caseOf(gone), ME)).not.toContain('send');
  });
});
