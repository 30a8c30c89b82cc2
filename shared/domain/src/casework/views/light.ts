/**
 * The light of a case now (红黄灯): by its limits once it is accepted, before that by the days until silence accepts it. None
 * while the applicant has to put something right, and once it is decided: nobody waits for the office.
 */
import type { DeadlineBasis } from '../../calendar/deadline-rules.ts';
import { deemedAcceptance } from '../../calendar/deemed-acceptance.ts';
import { lightOf, type Light } from '../../calendar/light.ts';
import type { LimitClock } from '../../calendar/limit-clock.ts';
import type { Instant, LocalDate } from '../../ids.ts';
import { dateAt } from '../../time.ts';
import type { Case } from '../case.ts';
import { clocksOf } from '../limits.ts';

interface CaseLight {
  /** null: nobody waits for the office */
  readonly light: Light | null;
  /** the next thing that is due: the promised date, or the day on which silence accepts; null while the clock stands */
  readonly dueDate: LocalDate | null;
  readonly dueAt: Instant | null;
  /** days left of the promised limit; negative: days over it; null where nothing runs */
  readonly daysLeft: number | null;
  /** false: a notice that is still to come may move the date */
  readonly certain: boolean;
}

const DARK: CaseLight = { light: null, dueDate: null, dueAt: null, daysLeft: null, certain: true };

export function caseLight(current: Case, basis: DeadlineBasis, now: Instant): CaseLight {
  switch (current.status) {
    case 'received':
      return untilSilence(current, basis, now);
    case 'accepted': {
      const clocks = clocksOf(current, basis, now);
      const { promised } = clocks;
      return { ...dueIn(promised), light: lightOf(clocks, basis.rules.light) };
    }
    case 'correcting':
    case 'decided':
    case 'atIssue':
    case 'handedOut':
    case 'notAccepted':
    case 'withdrawn':
    case 'terminated':
    case 'closed':
      return DARK;
  }
}

function untilSilence({ completeAt, silentUntil }: Case, basis: DeadlineBasis, now: Instant): CaseLight {
  if (silentUntil === null) return { ...DARK, light: 'green' };
  const { warnAt, deemedAt, certain } = deemedAcceptance(completeAt, basis);
  const zone = basis.hours.zoneOffsetMinutes;
  const dueDate = dateAt(deemedAt, zone);
  const light =
    now >= deemedAt
      ? 'red'
      : dateAt(now, zone) === dueDate
        ? 'orange'
        : warnAt.some((at) => now >= at)
          ? 'yellow'
          : 'green';
  return { light, dueDate, dueAt: deemedAt, daysLeft: null, certain };
}

function dueIn(promised: LimitClock): Omit<CaseLight, 'light'> {
  switch (promised.state) {
    case 'notBegun':
      return DARK;
    case 'stopped':
      return { ...DARK, dueDate: promised.due?.dueDate ?? null, dueAt: promised.due?.dueAt ?? null };
    case 'running':
    case 'dueToday':
    case 'overdue': {
      const { due, remainingDays } = promised;
      const daysLeft = promised.state === 'overdue' ? -promised.overdueDays : remainingDays;
      return { dueDate: due.dueDate, dueAt: due.dueAt, daysLeft, certain: due.certain };
    }
  }
}
