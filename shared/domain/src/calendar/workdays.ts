/**
 * Counting working days (工作日): 行政许可法 §82, the limits are working days without holidays. The day from which one counts is
 * not counted, the next working day is the first (起算次日).
 */
import type { LocalDate } from '../ids.ts';
import { type Calendar, worksOn } from './calendar.ts';
import { dateOf, dayNumber } from './dates.ts';

/** The nth working day after a date, before it when n is negative; 0 is the date itself, working or not. */
export function addWorkdays(calendar: Calendar, from: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1;
  let day = dayNumber(from);
  let left = Math.abs(count);
  while (left > 0) {
    day += step;
    if (worksOn(calendar, day)) left -= 1;
  }
  return dateOf(day);
}

/** Working days after `from` up to and with `to`; negative when `to` lies before. */
export function workdaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return -workdaysBetween(calendar, to, from);
  const last = dayNumber(to);
  let count = 0;
  for (let day = dayNumber(from) + 1; day <= last; day += 1) if (worksOn(calendar, day)) count += 1;
  return count;
}

/** The date itself when it is a working day, else the next one (顺延). */
export function workdayFrom(calendar: Calendar, date: LocalDate): LocalDate {
  return worksOn(calendar, dayNumber(date)) ? date : addWorkdays(calendar, date, 1);
}
