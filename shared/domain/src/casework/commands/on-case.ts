/** What the commands of a case have in common (办件判断): is it there, at this step, this department's. */
import { deemedAcceptance } from '../../calendar/deemed-acceptance.ts';
import type { Instant } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import type { Case, CaseStatus } from '../case.ts';
import type { CaseContext } from '../command.ts';
import { basisOf } from '../limits.ts';
import type { OfficeRules } from '../office.ts';
import type { Terms } from '../terms.ts';
import type { Way } from '../words.ts';

/** The case if it is at one of these steps; else why not. */
export function caseIn<S extends CaseStatus>(
  current: Case | null,
  ...states: readonly S[]
): (Case & { readonly status: S }) | Rejection {
  if (current === null) return reject('CaseUnknown', {});
  const { status } = current;
  return isOneOf(current, states) ? current : reject('CaseNotInState', { status });
}

function isOneOf<S extends CaseStatus>(
  current: Case,
  states: readonly S[],
): current is Case & { readonly status: S } {
  return states.some((state) => state === current.status);
}

export function notThisWay(current: Case, ...ways: readonly Way[]): Rejection | null {
  return ways.includes(current.way) ? null : reject('NotThisWay', { way: current.way });
}

/**
 * An official acts on the cases of the own department's inbox (the approval route says whose it is); one without a department
 * who may approve (负责人) on all. Clerks take in for every department.
 */
export function notYours(
  { approvalDepartmentId }: Pick<Case, 'approvalDepartmentId'>,
  { by, departmentId, powers }: CaseContext,
): Rejection | null {
  if (by.role !== 'official' || departmentId === approvalDepartmentId) return null;
  return departmentId === null && powers.includes('approve') ? null : reject('NotYourDepartment', {});
}

/** When silence turns this receipt into an acceptance, by today's calendar; null where it never does. */
export function silenceAfter(
  receivedAt: Instant,
  terms: Pick<Terms, 'itemType'>,
  context: Pick<CaseContext, 'calendar' | 'rules' | 'office'>,
): Instant | null {
  if (!silenceAccepts(terms, context.office)) return null;
  return deemedAcceptance(receivedAt, basisOf(context)).deemedAt;
}

function silenceAccepts({ itemType }: Pick<Terms, 'itemType'>, { silence }: OfficeRules): boolean {
  return silence === 'every' || itemType === 'licence';
}

/** 行政许可法 §32: after five silent working days there is nothing left to ask for or to refuse. */
export function acceptedBySilence(current: Case, context: CaseContext): Rejection | null {
  if (current.terms === null) return null;
  const until = silenceAfter(current.completeAt, current.terms, context);
  return until !== null && context.at >= until
    ? reject('AcceptedBySilence', { since: current.completeAt })
    : null;
}
