/**
 * Counting working days (工作日): 行政许可法 §82, the limits are working days without holidays. The day from which one counts is
 * not counted, the next working day is the first (起算次日).
 */
import type { LocalDate } from '../ids.ts';
import { type Calendar, isWorkday } from './calendar.ts';
import { plusDays } from './dates.ts';

/** The nth working day after a date, before it when n is negative; 0 is the date itself, working or not. */
export function addWorkdays(calendar: Calendar, from: LocalDate, count: number): LocalDate {
  const step = count < 0 ? -1 : 1;
  let date = from;
  for (let left = Math.abs(count); left > 0;) {
    date = plusDays(date, step);
    if (isWorkday(calendar, date).working) left -= 1;
  }
  return date;
}

/** Working days after `from` up to and with `to`; negative when `to` lies before. */
export function workdaysBetween(calendar: Calendar, from: LocalDate, to: LocalDate): number {
  if (to < from) return -workdaysBetween(calendar, to, from);
  let count = 0;
  for (let date = from; date < to;) {
    date = plusDays(date, 1);
    if (isWorkday(calendar, date).working) count += 1;
  }
  return count;
}

/** The date itself when it is a working day, else the next one (顺延). */
export function workdayFrom(calendar: Calendar, date: LocalDate): LocalDate {
  return isWorkday(calendar, date).working ? date : addWorkdays(calendar, date, 1);
}
