/** Arithmetic on the days of the civil calendar; it knows no holiday and no clock. */
import type { LocalDate } from '../ids.ts';

const DAY_MS = 86_400_000;

function ofDay(day: number): LocalDate {
  return new Date(day * DAY_MS).toISOString().slice(0, 10) as LocalDate;
}

function dayOf(date: LocalDate): number {
  return Math.round(Date.parse(date) / DAY_MS);
}

export function isRealDate(date: LocalDate): boolean {
  return !Number.isNaN(Date.parse(date)) && plusDays(date, 0) === date;
}

export function plusDays(date: LocalDate, days: number): LocalDate {
  return ofDay(dayOf(date) + days);
}

/** Days from one date to another; negative when `to` lies before. */
export function daysFrom(from: LocalDate, to: LocalDate): number {
  return dayOf(to) - dayOf(from);
}

/** 到期月的对应日;没有对应日的,月末日 (民法典 §202): 31 January and one month is the last of February. */
export function plusMonths(date: LocalDate, months: number): LocalDate {
  const due = new Date(Date.parse(date));
  const day = due.getUTCDate();
  due.setUTCDate(1);
  due.setUTCMonth(due.getUTCMonth() + months + 1, 0);
  due.setUTCDate(Math.min(day, due.getUTCDate()));
  return due.toISOString().slice(0, 10) as LocalDate;
}

/** Every date from one to another, both included; none when `to` lies before. */
export function datesThrough(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const length = Math.max(0, daysFrom(from, to) + 1);
  return Array.from({ length }, (_, days) => plusDays(from, days));
}
