/** A department's inbox (待办), the most dangerous first: over the law's limit, over the promise, due today, near, then the rest. */
import type { DeadlineBasis } from '../../calendar/deadline-rules.ts';
import type { Light } from '../../calendar/light.ts';
import type { Instant } from '../../ids.ts';
import type { Case } from '../case.ts';
import { caseLine, type CaseLine } from './case-line.ts';

const DANGER: Readonly<Record<Light, number>> = {
  deepRed: 0,
  red: 1,
  orange: 2,
  yellow: 3,
  green: 4,
  stopped: 5,
};

/** What still waits for the department; `departmentId` null: every department's, for who may approve. */
export function inboxOf(
  cases: Iterable<Case>,
  departmentId: string | null,
  basis: DeadlineBasis,
  now: Instant,
): readonly CaseLine[] {
  const lines: CaseLine[] = [];
  for (const current of cases) {
    if (departmentId !== null && current.approvalDepartmentId !== departmentId) continue;
    if (isWaiting(current)) lines.push(caseLine(current, basis, now));
  }
  return lines.toSorted(byDanger);
}

/** Decided cases stay until their result has left the department. */
function isWaiting({ status, result }: Case): boolean {
  if (status === 'decided') return result.place === 'department';
  return status === 'received' || status === 'correcting' || status === 'accepted';
}

export function byDanger(one: CaseLine, other: CaseLine): number {
  const danger = rank(one) - rank(other);
  if (danger !== 0) return danger;
  const [due, otherDue] = [one.dueAt ?? FAR, other.dueAt ?? FAR];
  if (due !== otherDue) return due < otherDue ? -1 : 1;
  return one.receivedAt < other.receivedAt ? -1 : one.receivedAt > other.receivedAt ? 1 : 0;
}

const FAR = '9999';

function rank({ light }: CaseLine): number {
  return light === null ? 6 : DANGER[light];
}
