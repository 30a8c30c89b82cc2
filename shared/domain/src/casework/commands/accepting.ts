/** Accepting (受理): the facts and documents of it, whether a clerk decided it, did so at once, or silence did. */
import type { MaterialId } from '../../catalogue/matters.ts';
import { dueAfter, type Due } from '../../calendar/due.ts';
import type { Instant } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import type { Case } from '../case.ts';
import type { CaseContext } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact, type CaseEvent } from '../events.ts';
import { basisOf, limitsFrom, type Limits } from '../limits.ts';
import type { MaterialLine, Terms } from '../terms.ts';
import { missingPapers, notDeferrable } from './papers.ts';

export interface Acceptable {
  readonly terms: Terms;
  readonly approvalDepartmentId: Case['approvalDepartmentId'];
  readonly applicantId: Case['applicantId'];
  readonly materials: readonly MaterialLine[];
  readonly completeAt: Instant;
  /** After a 补正 the limit counts from the day on which everything was there. */
  readonly corrected: boolean;
}

export interface Conditions {
  /** 告知承诺 */
  readonly pledge?: boolean | undefined;
  /** 容缺 */
  readonly deferred?: readonly MaterialId[] | undefined;
}

/** 受理, with everything that must be there or may come later. */
export function accepting(
  current: Acceptable,
  { pledge = false, deferred = [] }: Conditions,
  context: CaseContext,
): readonly CaseEvent[] | Rejection {
  const { terms, completeAt } = current;
  if (context.people[current.applicantId]?.identityChecked === 'toVerify')
    return reject('IdentityToVerify', {});
  const wrong = notDeferrable(terms, deferred);
  if (wrong.length > 0) return reject('NotDeferrable', { materialIds: wrong });
  const missing = missingPapers(terms, current.materials);
  const lacking = missing.filter((id) => !deferred.includes(id));
  if (lacking.length > 0) return reject('MaterialMissing', { materialIds: lacking });
  const start = current.corrected
    ? ({ kind: 'received', at: completeAt } as const)
    : ({ kind: 'accepted', at: context.at } as const);
  const limits = limitsFrom(start, terms, basisOf(context));
  const accepted = fact('CaseAccepted', { how: 'decided', acceptedAt: start.at, limits, pledge });
  return [
    accepted,
    ...deferring(missing, limits, context),
    issue('acceptance', current, context),
    ...(missing.length > 0 ? [issue('deferral', current, context)] : []),
    ...(pledge ? [issue('pledge', current, context)] : []),
  ];
}

/** 视为受理 (行政许可法 §32 (四)): as of the day of receipt, whatever is missing. */
export function acceptedBySilenceFacts(current: Acceptable, context: CaseContext): readonly CaseEvent[] {
  const { terms, completeAt } = current;
  const limits = limitsFrom({ kind: 'received', at: completeAt }, terms, basisOf(context));
  return [
    fact('CaseAccepted', { how: 'deemed', acceptedAt: completeAt, limits, pledge: false }),
    issue('deemed', current, context),
  ];
}

/** 容缺 stops no clock: until the promised date at the latest (a setting may be shorter). */
function deferring(
  materialIds: readonly MaterialId[],
  limits: Limits,
  context: CaseContext,
): readonly CaseEvent[] {
  if (materialIds.length === 0) return [];
  const { dueDate, dueAt } = owedUntil(limits, context);
  return [fact('MaterialsDeferred', { materialIds: [...materialIds], dueDate, dueAt })];
}

/** Until when a paper may be owed that was deferred at `context.at`. */
export function owedUntil({ promised }: Limits, context: CaseContext): Pick<Due, 'dueDate' | 'dueAt'> {
  const { maxDays } = context.office.deferral;
  if (maxDays === null) return promised;
  const own = dueAfter(
    { kind: 'accepted', at: context.at },
    { value: maxDays, unit: 'workingDay' },
    basisOf(context),
  );
  return own.dueAt < promised.dueAt ? own : promised;
}
