/**
 * Arithmetic on the days of the civil calendar; it knows no holiday and no clock. Counting goes over day numbers (days since
 * 1970-01-01), which cost nothing to step through; dates are made at the edges.
 */
import type { LocalDate } from '../ids.ts';

const DAY_MS = 86_400_000;

export type DayNumber = number;

export function dayNumber(date: LocalDate): DayNumber {
  return Math.round(Date.parse(date) / DAY_MS);
}

export function dateOf(day: DayNumber): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

/** ISO weekday: 1 Monday … 7 Sunday; day 0 was a Thursday. */
export function weekdayOfDay(day: DayNumber): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

export function isRealDate(date: LocalDate): boolean {
  return !Number.isNaN(Date.parse(date)) && plusDays(date, 0) === date;
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return dateOf(dayNumber(date) + days);
}

/** Days from one date to another; negative when `to` lies before. */
export function daysFrom(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 到期月的对应日;没有对应日的,月末日 (民法典 §202): 31 January and one month is the last of February. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const due = new Date(Date.parse(date));
  const day = due.getUTCDate();
  due.setUTCMonth(due.getUTCMonth() + months + 1, 0);
  due.setUTCDate(Math.min(day, due.getUTCDate()));
  return due.toISOString().slice(0, 10) as LocalDate;
}

/** Every date from one to another, both included; none when `to` lies before. */
export function datesThrough(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const length = Math.max(0, daysFrom(from, to) + 1);
  return Array.from({ length }, (_, days) => plusDays(from, days));
}
