/** What an official may do with a case now (部门可办), the next step first. Pure; the hub decides again. */
import { openSpecial, owed, type Case } from '@yichuang/domain/casework/case';
import type { Power } from '@yichuang/domain/actor';
import type { AccountId } from '@yichuang/domain/ids';
import type { StaffRole } from '@yichuang/domain/actor';

export type Act =
  | 'take'
  | 'takeOver'
  | 'pass'
  | 'accept'
  | 'correct'
  | 'refuse'
  | 'step'
  | 'startSpecial'
  | 'endSpecial'
  | 'extend'
  | 'decide'
  | 'attach'
  | 'send'
  | 'close'
  | 'endDeferral';

export interface Me {
  readonly accountId: AccountId;
  readonly role: StaffRole;
  readonly departmentId: string | null;
  readonly powers: readonly Power[];
}

/** The department that decides; an approver without a department for all of them. */
export function worksOn({ approvalDepartmentId }: Pick<Case, 'approvalDepartmentId'>, me: Me): boolean {
  if (me.role !== 'official') return false;
  return me.departmentId === null ? me.powers.includes('approve') : me.departmentId === approvalDepartmentId;
}

export function actsOn(current: Case, me: Me): readonly Act[] {
  if (!worksOn(current, me)) return [];
  switch (current.status) {
    case 'received':
      return [
        ...(current.identityToVerify ? [] : (['accept'] as const)),
        'correct',
        'refuse',
        ...holding(current, me),
      ];
    case 'correcting':
      return holding(current, me);
    case 'accepted':
      return current.takenBy === me.accountId
        ? [...deciding(current, me), ...holding(current, me)]
        : [...holding(current, me), ...deciding(current, me)];
    case 'decided':
      return [
        ...(current.result.place === 'department' ? resultFirst(current) : (['attach'] as const)),
        'step',
        ...(current.way === 'full' ? [] : (['close'] as const)),
      ];
    case 'atIssue':
      return ['attach'];
    case 'handedOut':
    case 'notAccepted':
    case 'withdrawn':
    case 'terminated':
    case 'closed':
      return [];
  }
}

function holding({ takenBy }: Case, { accountId }: Me): readonly Act[] {
  if (takenBy === null) return ['take'];
  return takenBy === accountId ? ['pass'] : ['takeOver'];
}

function deciding(current: Case, { powers }: Me): readonly Act[] {
  if (current.way !== 'full') return ['decide', 'close'];
  const special = openSpecial(current) !== null;
  const hasProcedures = (current.terms?.procedures.length ?? 0) > 0;
  return [
    ...(special ? (['endSpecial'] as const) : (['decide'] as const)),
    'step',
    ...(special || !hasProcedures ? [] : (['startSpecial'] as const)),
    ...(powers.includes('approve') && current.extension === null ? (['extend'] as const) : []),
    ...(owed(current).length > 0 ? (['endDeferral'] as const) : []),
  ];
}

/** A certificate is scanned before it leaves; a refusal needs none. */
function resultFirst({ decision, result }: Case): readonly Act[] {
  const scanned = result.fileId !== null || decision?.outcome === 'refused';
  return scanned ? ['send', 'attach'] : ['attach', 'send'];
}
