/** What the applicant's phone shows of a case (办件进度): where it stands, until when, what to do; nobody's name, no number of a person. */
import type { MaterialId } from '../../catalogue/matters.ts';
import type { DeadlineBasis } from '../../calendar/deadline-rules.ts';
import type { Instant, LocalDate, ServiceId } from '../../ids.ts';
import { openCorrection, openSpecial, owed, type Case, type CaseStatus } from '../case.ts';
import type { ExternalNo, ShortCode } from '../ids.ts';
import type { Missing, Outcome, Pickup } from '../words.ts';
import { caseLight } from './light.ts';

export interface CaseProgress {
  readonly shortCode: ShortCode;
  readonly externalNo: ExternalNo | null;
  readonly itemId: ServiceId | null;
  readonly departmentId: string;
  readonly status: CaseStatus;
  readonly receivedAt: Instant;
  readonly acceptedAt: Instant | null;
  /** until when a decision is promised; null before acceptance, while the clock stands, and afterwards */
  readonly dueDate: LocalDate | null;
  readonly certain: boolean;
  /** the date on the paper, where the calendar has moved it */
  readonly printedDueDate: LocalDate | null;
  /** what still has to be put right */
  readonly missing: readonly Missing[];
  /** what was promised, and until when */
  readonly owed: { readonly materialIds: readonly MaterialId[]; readonly dueAt: Instant } | null;
  /** the special procedure for which the clock stands */
  readonly stoppedFor: string | null;
  readonly decidedAt: Instant | null;
  readonly outcome: Outcome | null;
  /** it can be collected at the window, is on its way by post, or lies in the electronic wallet */
  readonly collect: Pickup | null;
  readonly endedAt: Instant | null;
}

export function progressOfCase(current: Case, basis: DeadlineBasis, now: Instant): CaseProgress {
  const { shortCode, externalNo, itemId, status, receivedAt, acceptedAt, decision, endedAt } = current;
  const { dueDate, certain } = caseLight(current, basis, now);
  const running = status === 'accepted';
  const correction = openCorrection(current);
  const missing = correction?.missing.filter(
    ({ materialId }) => materialId === null || !correction.supplied.includes(materialId),
  );
  const special = openSpecial(current);
  return {
    shortCode,
    externalNo,
    itemId,
    departmentId: current.approvalDepartmentId,
    status,
    receivedAt,
    acceptedAt,
    dueDate: running ? dueDate : null,
    certain,
    printedDueDate: current.moved[0]?.from.promised ?? null,
    missing: missing ?? [],
    owed: owedBy(current),
    stoppedFor: running && special !== null && special.from !== null ? special.procedureCode : null,
    decidedAt: decision?.decidedAt ?? null,
    outcome: decision?.outcome ?? null,
    collect: status === 'atIssue' ? current.pickup : null,
    endedAt,
  };
}

function owedBy(current: Case): CaseProgress['owed'] {
  const lines = owed(current);
  const dueAt = lines[0]?.dueAt ?? null;
  const materialIds = lines.flatMap(({ materialId }) => materialId ?? []);
  return dueAt === null ? null : { materialIds, dueAt };
}
