/**
 * What became of the cases of some days (办件统计), by department: the counts of 日报, 周报 and 月通报. A case is accepted and is
 * finished once; a rate divides by what was finished, because more may be finished than was taken in. Source: domain.md 6.
 */
import { worksOn } from '../calendar/calendar.ts';
import { dayNumber } from '../calendar/dates.ts';
import type { DeadlineBasis } from '../calendar/deadline-rules.ts';
import { isWithin, standstillsOf } from '../calendar/running-limit.ts';
import { workdaysBetween } from '../calendar/workdays.ts';
import type { Case } from '../casework/case.ts';
import { runningOf, type CaseDue } from '../casework/limits.ts';
import type { DepartmentId } from '../catalogue/premises.ts';
import { sessionsOn, type Rules } from '../hall/settings.ts';
import type { Instant, LocalDate } from '../ids.ts';
import { clockAt, dateAt, weekdayOf } from '../time.ts';

/** Counts only: means and rates are made of them, so that departments add up to the hall. */
export interface CaseFigures {
  readonly accepted: number;
  readonly finished: number;
  /** 即办件 among the finished; the others are 承诺件. */
  readonly immediate: number;
  readonly promised: number;
  /** 登记型: decided in another authority's system; they are among the two above. */
  readonly elsewhere: number;
  /** Working days that the finished 承诺件 took, without those on which the clock stood. */
  readonly promisedDays: number;
  /** 承诺件 finished a working day or more before they were due. */
  readonly early: number;
  readonly onTime: number;
  /** Received at a window out of hours: 延时服务. */
  readonly extended: number;
}

export const NO_CASES: CaseFigures = {
  accepted: 0,
  finished: 0,
  immediate: 0,
  promised: 0,
  elsewhere: 0,
  promisedDays: 0,
  early: 0,
  onTime: 0,
  extended: 0,
};

export interface Span {
  readonly from: Instant;
  /** Exclusive. */
  readonly until: Instant;
}

export interface CaseBasis {
  readonly deadlines: DeadlineBasis;
  /** The settings that were in force then. */
  readonly rulesAt: (at: Instant) => Rules;
}

/** Of every department that had something in the span, in the order of their codes. */
export function caseFiguresOf(
  cases: Iterable<Case>,
  span: Span,
  basis: CaseBasis,
): ReadonlyMap<DepartmentId, CaseFigures> {
  const found = new Map<DepartmentId, CaseFigures>();
  for (const current of cases) {
    const own = figuresOfCase(current, span, basis);
    if (own === NO_CASES) continue;
    const { approvalDepartmentId: department } = current;
    found.set(department, sumOf([found.get(department) ?? NO_CASES, own]));
  }
  return new Map([...found].toSorted(([one], [other]) => (one < other ? -1 : 1)));
}

export function sumOf(parts: readonly CaseFigures[]): CaseFigures {
  const sum: Record<keyof CaseFigures, number> = { ...NO_CASES };
  for (const part of parts)
    for (const key of Object.keys(sum) as (keyof CaseFigures)[]) sum[key] += part[key];
  return sum;
}

/** 办结: decided, or after its acceptance withdrawn, ended or closed. A refused acceptance is none. */
export function finishedAt({ acceptedAt, decision, endedAt }: Case): Instant | null {
  return acceptedAt === null ? null : (decision?.decidedAt ?? endedAt);
}

/** Of one case; `NO_CASES` itself when nothing of it falls into the span. */
export function figuresOfCase(current: Case, { from, until }: Span, basis: CaseBasis): CaseFigures {
  const isIn = (at: Instant | null): boolean => at !== null && from <= at && at < until;
  const done = finishedAt(current);
  const isAccepted = isIn(current.acceptedAt);
  const isExtended = isIn(current.receivedAt) && isOutOfHours(current, basis);
  const ending = isIn(done) && done !== null ? endingOf(current, done, basis.deadlines) : null;
  if (!isAccepted && !isExtended && ending === null) return NO_CASES;
  return { ...NO_CASES, ...ending, accepted: isAccepted ? 1 : 0, extended: isExtended ? 1 : 0 };
}

function endingOf(
  { terms, way, limits, specials, extension }: Case,
  done: Instant,
  basis: DeadlineBasis,
): Partial<CaseFigures> {
  const isPromised = terms?.caseType !== 'immediate';
  const common = {
    finished: 1,
    elsewhere: way === 'registered' ? 1 : 0,
    onTime: limits !== null && done <= limits.promised.dueAt ? 1 : 0,
  };
  if (!isPromised || limits === null) return { ...common, immediate: 1 };
  const on = dateAt(done, basis.hours.zoneOffsetMinutes);
  const isEarly = workdaysBetween(basis.calendar, on, limits.promised.dueDate) >= 1;
  return {
    ...common,
    promised: 1,
    promisedDays: workdaysTaken(limits.promised, { specials, extension }, on, basis),
    early: isEarly ? 1 : 0,
  };
}

/** The day of acceptance is not counted (起算次日): finished on the same day took none. */
function workdaysTaken(
  due: CaseDue,
  standing: Pick<Case, 'specials' | 'extension'>,
  on: LocalDate,
  basis: DeadlineBasis,
): number {
  const standstills = standstillsOf(runningOf(due, standing), basis);
  let days = 0;
  for (let day = dayNumber(due.startedOn) + 1; day <= dayNumber(on); day += 1) {
    const isStill = standstills.some((standstill) => isWithin(standstill, day));
    if (!isStill && worksOn(basis.calendar, day)) days += 1;
  }
  return days;
}

/** 下班后、午间、休息日: only clerks receive, so somebody stayed at a window for it. */
function isOutOfHours({ receivedAt }: Case, { rulesAt }: CaseBasis): boolean {
  const rules = rulesAt(receivedAt);
  const date = dateAt(receivedAt, rules.zoneOffsetMinutes);
  const clock = clockAt(receivedAt, rules.zoneOffsetMinutes);
  return !sessionsOn(rules, date, weekdayOf(date)).some(({ from, to }) => from <= clock && clock < to);
}
