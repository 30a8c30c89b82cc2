/** A kept report of cases (日报 · 周报 · 月通报), and which of them there must be by now. */
import { z } from 'zod';
import { dateOf, dayNumber, plusDays, plusMonths, weekdayOfDay } from '../calendar/dates.ts';
import type { DepartmentId } from '../catalogue/premises.ts';
import type { Instant, LocalDate, LocalTime } from '../ids.ts';
import { dateAt, instantAt } from '../time.ts';
import type { CaseFigures } from './case-figures.ts';

export const ReportKind = z.enum(['daily', 'weekly', 'monthly']);
export type ReportKind = z.infer<typeof ReportKind>;

export interface ReportPeriod {
  readonly kind: ReportKind;
  /** Both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** What was counted happened before; earlier than the end of `to` in the 日报 of the evening. */
  readonly until: Instant;
}

export interface CaseReport extends ReportPeriod {
  readonly madeAt: Instant;
  /** Those that had something, under the names they had. */
  readonly departments: readonly ReportRow[];
  readonly total: CaseFigures;
}

export interface ReportRow {
  readonly departmentId: DepartmentId;
  readonly name: string;
  readonly figures: CaseFigures;
}

/**
 * 日报 of today is made at this minute of the hall's clock until the hall sets another; the whole day replaces it after
 * midnight, the first stays kept.
 */
export const DAILY_AT = '17:40' as LocalTime;

/** So far back what is missing is made up for, after a hub has stood still. */
const LATE = { days: 31, weeks: 5, months: 3 } as const;
const MIDNIGHT = '00:00' as LocalTime;

/**
 * In the order in which they are to be made. `since`: the hall's first day, nothing is reported of the time before;
 * `dailyAt`: of the hall's clock, when the 日报 of today is made.
 */
export function reportsBy(
  now: Instant,
  offsetMinutes: number,
  since: LocalDate,
  dailyAt: LocalTime = DAILY_AT,
): readonly ReportPeriod[] {
  const today = dateAt(now, offsetMinutes);
  const endOf = (date: LocalDate): Instant => instantAt(plusDays(date, 1), MIDNIGHT, offsetMinutes);
  const whole = (kind: ReportKind, from: LocalDate, to: LocalDate): ReportPeriod => ({
    kind,
    from,
    to,
    until: endOf(to),
  });
  const monday = dateOf(dayNumber(today) - weekdayOfDay(dayNumber(today)) + 1);
  const first = `${today.slice(0, 8)}01` as LocalDate;
  const days = backwards(LATE.days).map((back) => {
    const date = plusDays(today, -back);
    return whole('daily', date, date);
  });
  const weeks = backwards(LATE.weeks).map((back) =>
    whole('weekly', plusDays(monday, -7 * back), plusDays(monday, -7 * back + 6)),
  );
  const months = backwards(LATE.months).map((back) =>
    whole('monthly', plusMonths(first, -back), plusDays(plusMonths(first, 1 - back), -1)),
  );
  const evening = instantAt(today, dailyAt, offsetMinutes);
  const todays: readonly ReportPeriod[] =
    now >= evening ? [{ kind: 'daily', from: today, to: today, until: evening }] : [];
  return [...days, ...weeks, ...months, ...todays].filter(({ to }) => to >= since);
}

/** Whether it counts less than its days: the 日报 of the evening. */
export function isPartial({ to, until }: ReportPeriod, offsetMinutes: number): boolean {
  return dateAt(until, offsetMinutes) <= to;
}

/** count … 1 */
function backwards(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => count - index);
}
