/**
 * A hall's calendar: is this a working day, and is that certain? Look-ups are built once for a revision and cost the same on any
 * day. A year whose 放假通知 is not published is counted as plain weeks and says so; it is never a silent guess.
 */
import type { HallId, LocalDate } from '../ids.ts';
import { datesThrough, type DayNumber, dayNumber, weekdayOfDay } from './dates.ts';
import type { CalendarDay, CalendarPlan } from './plan.ts';

export interface Calendar {
  readonly hallId: HallId;
  readonly revision: number;
  readonly publishedYears: ReadonlySet<number>;
  /** the days that differ from the plain week */
  readonly days: ReadonlyMap<DayNumber, CalendarDay>;
  readonly undecided: ReadonlySet<DayNumber>;
  /** stretches of published notices, both ends included */
  readonly known: readonly { readonly from: DayNumber; readonly to: DayNumber }[];
}

export interface WorkdayAnswer {
  readonly working: boolean;
  /** false: a notice that is still to come may change the answer */
  readonly certain: boolean;
}

/** What a date that is not certain waits for. */
export type Doubt =
  | { readonly kind: 'yearNotPublished'; readonly year: number }
  | { readonly kind: 'localHolidayUndecided'; readonly date: LocalDate };

export function calendarOf(plan: CalendarPlan): Calendar {
  const publishedYears = new Set(plan.publishedYears);
  return {
    hallId: plan.hallId,
    revision: plan.revision,
    publishedYears,
    days: new Map(plan.days.map((day) => [dayNumber(day.date), day])),
    undecided: new Set(plan.undecided.map(dayNumber)),
    known: plan.publishedYears.map((year) => ({
      from: dayNumber(`${year}-01-01` as LocalDate),
      to: dayNumber(`${year}-12-${publishedYears.has(year + 1) ? '31' : LAST_UNTOUCHED_DAY}` as LocalDate),
    })),
  };
}

export function isWorkday(calendar: Calendar, date: LocalDate): WorkdayAnswer {
  const day = dayNumber(date);
  return { working: worksOn(calendar, day), certain: isKnown(calendar, day) };
}

export function doubtOn(calendar: Calendar, date: LocalDate): Doubt | null {
  const day = dayNumber(date);
  if (isKnown(calendar, day)) return null;
  const year = Number(date.slice(0, 4));
  if (!calendar.publishedYears.has(year)) return { kind: 'yearNotPublished', year };
  return calendar.undecided.has(day)
    ? { kind: 'localHolidayUndecided', date }
    : { kind: 'yearNotPublished', year: year + 1 };
}

/** What the days from one to another, both included, wait for: each year once, each date once. */
export function doubtsThrough(calendar: Calendar, from: LocalDate, to: LocalDate): readonly Doubt[] {
  const doubts = new Map<number | LocalDate, Doubt>();
  for (const date of datesThrough(from, to)) {
    const doubt = doubtOn(calendar, date);
    if (doubt) doubts.set(doubt.kind === 'yearNotPublished' ? doubt.year : doubt.date, doubt);
  }
  return [...doubts.values()];
}

export function worksOn(calendar: Calendar, day: DayNumber): boolean {
  return calendar.days.get(day)?.working ?? weekdayOfDay(day) <= 5;
}

export function isKnown(calendar: Calendar, day: DayNumber): boolean {
  if (calendar.days.has(day)) return true;
  return !calendar.undecided.has(day) && calendar.known.some(({ from, to }) => from <= day && day <= to);
}

export function areKnown(calendar: Calendar, from: DayNumber, to: DayNumber): boolean {
  for (let day = from; day <= to; day += 1) if (!isKnown(calendar, day)) return false;
  return true;
}

/** New Year's notice may move the last days of the year before it: 2018-12-29 was worked, 12-31 was off, by that of 2019. */
const LAST_UNTOUCHED_DAY = '27';
