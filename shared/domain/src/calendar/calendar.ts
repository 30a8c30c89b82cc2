/**
 * A hall's calendar: is this a working day, and is that certain? Sets are built once for a revision, a look-up costs the same
 * in any year. A year whose 放假通知 is not published is counted as plain weeks and says so; it is never a silent guess.
 */
import type { HallId, LocalDate } from '../ids.ts';
import { weekdayOf } from '../time.ts';
import { datesThrough } from './dates.ts';
import type { CalendarDay, CalendarPlan } from './plan.ts';

export interface Calendar {
  readonly hallId: HallId;
  readonly revision: number;
  readonly publishedYears: ReadonlySet<number>;
  readonly days: ReadonlyMap<LocalDate, CalendarDay>;
  readonly undecided: ReadonlySet<LocalDate>;
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
  return {
    hallId: plan.hallId,
    revision: plan.revision,
    publishedYears: new Set(plan.publishedYears),
    days: new Map(plan.days.map((day) => [day.date, day])),
    undecided: new Set(plan.undecided),
  };
}

export function isWorkday(calendar: Calendar, date: LocalDate): WorkdayAnswer {
  const special = calendar.days.get(date);
  return {
    working: special ? special.working : weekdayOf(date) <= 5,
    certain: doubtOn(calendar, date) === null,
  };
}

export function doubtOn(calendar: Calendar, date: LocalDate): Doubt | null {
  if (calendar.days.has(date)) return null;
  const unpublished = yearsBehind(date).find((year) => !calendar.publishedYears.has(year));
  if (unpublished !== undefined) return { kind: 'yearNotPublished', year: unpublished };
  return calendar.undecided.has(date) ? { kind: 'localHolidayUndecided', date } : null;
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

/** New Year's notice may move the last days of the year before it: 2018-12-29 was worked, 12-31 was off, by that of 2019. */
const NEW_YEAR_REACHES_BACK_TO = '12-28';

function yearsBehind(date: LocalDate): readonly number[] {
  const year = Number(date.slice(0, 4));
  return date.slice(5) >= NEW_YEAR_REACHES_BACK_TO ? [year, year + 1] : [year];
}
