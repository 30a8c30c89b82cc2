/** What a row of a list shows of a case (办件列表): ids, dates and marks; whose it is comes from the table of people. */
import type { DeadlineBasis } from '../../calendar/deadline-rules.ts';
import type { AccountId, Instant, LocalDate, PersonId, ServiceId, TicketId } from '../../ids.ts';
import { openSpecial, owed, type Case, type CaseStatus } from '../case.ts';
import type { CaseId, CaseNo, ExternalNo, ShortCode } from '../ids.ts';
import type { Way } from '../words.ts';
import { caseLight, type CaseLight } from './light.ts';

/**
 * What a person should notice: 视为受理 · 再次补正 · 容缺未补 · 停表 · 延长 · 期限已变 · 身份待核 · 未盖章 · 待入库 · 误发 · 结果在途.
 */
export type Mark =
  | 'deemed'
  | 'secondCorrection'
  | 'owed'
  | 'stopped'
  | 'extended'
  | 'moved'
  | 'identityToVerify'
  | 'unstamped'
  | 'toAdopt'
  | 'incident'
  | 'onTheWay';

export interface CaseLine extends CaseLight {
  readonly caseId: CaseId;
  readonly shortCode: ShortCode;
  readonly caseNo: CaseNo | null;
  readonly externalNo: ExternalNo | null;
  readonly way: Way;
  readonly itemId: ServiceId | null;
  readonly status: CaseStatus;
  readonly approvalDepartmentId: string;
  readonly applicantId: PersonId;
  readonly ticketId: TicketId | null;
  readonly takenBy: AccountId | null;
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant | null;
  /** what stands on the paper, where the calendar has moved the date since */
  readonly printedDueDate: LocalDate | null;
  readonly marks: readonly Mark[];
}

export function caseLine(current: Case, basis: DeadlineBasis, now: Instant): CaseLine {
  const { caseId, shortCode, caseNo, externalNo, way, itemId, status, applicantId } = current;
  const { approvalDepartmentId, ticketId, takenBy, receivedAt, acceptedAt, moved } = current;
  const line = { caseId, shortCode, caseNo, externalNo, way, itemId, status, applicantId };
  const rest = { approvalDepartmentId, ticketId, takenBy, receivedAt, acceptedAt };
  return {
    ...line,
    ...rest,
    ...caseLight(current, basis, now),
    printedDueDate: moved[0]?.from.promised ?? null,
    marks: marksOf(current),
  };
}

export function marksOf(current: Case): readonly Mark[] {
  const { corrections, unlisted, documents, result } = current;
  const stopped = openSpecial(current)?.from ?? null;
  const unstamped = documents.some(
    ({ sealId, printed, stamped, voidedAt }) =>
      sealId !== null && printed > 0 && stamped === null && voidedAt === null,
  );
  const marks: readonly (readonly [Mark, boolean])[] = [
    ['incident', current.incidents.length > 0],
    ['deemed', current.deemed],
    ['identityToVerify', current.identityToVerify],
    ['owed', owed(current).length > 0],
    ['stopped', stopped !== null],
    ['secondCorrection', corrections.length > 1],
    ['extended', current.extension !== null],
    ['moved', current.moved.length > 0],
    ['unstamped', unstamped],
    ['toAdopt', unlisted !== null && !unlisted.adopted],
    ['onTheWay', result.place === 'onTheWay'],
  ];
  return marks.flatMap(([mark, there]) => (there ? [mark] : []));
}
