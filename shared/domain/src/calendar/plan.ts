/**
 * The plan of a hall's calendar as it is stored and sent: every day that differs from the plain week, and what is not known
 * yet. `calendar.ts` makes the value to look days up in. What counts for a limit stands here; which sessions a hall opens
 * stands in the rules (`specialDays`): a hall that closes for an hour, or without moving anybody's limit, changes only those.
 *
 * Sources: 全国年节及纪念日放假办法 §4 (少数民族习惯的节日由当地政府规定放假) and 海南省实施《民族区域自治法》若干规定 §24: 三月三 is
 * set by the county each year; the yearly 国务院办公厅 notice: 放假 and 调休上班. Whether a typhoon or a closed hall stops a
 * limit is not said by the 行政许可法 〔复核〕: a manager decides it with each such day (`working`).
 */
import { z } from 'zod';
import { HallId, LocalDate } from '../ids.ts';
import type { Holidays } from '../catalogue/holidays.ts';
import { datesThrough, isRealDate, plusDays } from './dates.ts';

/** Why a day is not what its weekday says: 法定节假日, 调休上班, 地方放假(三月三), 台风停工, 停办. */
export const DayReason = z.enum(['nationalHoliday', 'makeup', 'localHoliday', 'typhoon', 'closure']);
export type DayReason = z.infer<typeof DayReason>;

/** Typed by a person: 2026-02-30 has the form of a date and is none. */
const RealDate = LocalDate.refine(isRealDate);

/** One day that differs, and the revision of the calendar that said so (0 = the catalogue's holidays). */
export const CalendarDay = z.strictObject({
  date: RealDate,
  working: z.boolean(),
  reasonId: DayReason,
  revision: z.int().min(0),
});
export type CalendarDay = z.infer<typeof CalendarDay>;

export const CalendarPlan = z.strictObject({
  hallId: HallId,
  /** grows with every change, also when a year is published; a due date names the one that it was counted with */
  revision: z.int().min(1),
  publishedYears: z.array(z.int()),
  /** one row for a date, in the order of the dates */
  days: z.array(CalendarDay),
  /** dates that may still become a local holiday because the county has not said yet */
  undecided: z.array(LocalDate),
});
export type CalendarPlan = z.infer<typeof CalendarPlan>;

/** How far from its own date a local festival has been kept: 三月三 of 2023 on a Saturday, days off Thursday and Friday. */
const FESTIVAL_REACH_DAYS = 3;

export interface PlanSources {
  readonly hallId: HallId;
  readonly revision: number;
  readonly holidays: Holidays;
  /** this hall's changes in force; of two for one date the later revision holds */
  readonly changes: readonly CalendarDay[];
}

export function planOf({ hallId, revision, holidays, changes }: PlanSources): CalendarPlan {
  const published = holidays.years.filter((year) => year.published);
  const changed = changes.toSorted((one, other) => one.revision - other.revision);
  const days = new Map<LocalDate, CalendarDay>();
  const mark = (dates: readonly LocalDate[], reasonId: DayReason, working: boolean): void => {
    for (const date of dates) days.set(date, { date, working, reasonId, revision: 0 });
  };
  for (const { off } of published)
    for (const { from, to } of off) mark(datesThrough(from, to), 'nationalHoliday', false);
  for (const { makeupWorkdays } of published) mark(makeupWorkdays, 'makeup', true);
  for (const { from, to } of holidays.local)
    if (from !== null && to !== null) mark(datesThrough(from, to), 'localHoliday', false);
  for (const change of changed) days.set(change.date, change);
  return {
    hallId,
    revision,
    publishedYears: published.map(({ year }) => year),
    days: [...days.values()].toSorted((one, other) => (one.date < other.date ? -1 : 1)),
    undecided: undecidedDates(holidays, changed),
  };
}

/** A day entered for the festival settles it; also a working one (今年不另放假). */
function undecidedDates(holidays: Holidays, changes: readonly CalendarDay[]): LocalDate[] {
  const settled = new Set(
    changes.filter(({ reasonId }) => reasonId === 'localHoliday').map(({ date }) => date),
  );
  return holidays.local
    .filter(({ from, to }) => from === null || to === null)
    .map(({ lunarDate }) =>
      datesThrough(plusDays(lunarDate, -FESTIVAL_REACH_DAYS), plusDays(lunarDate, FESTIVAL_REACH_DAYS)),
    )
    .filter((dates) => !dates.some((date) => settled.has(date)))
    .flat();
}
