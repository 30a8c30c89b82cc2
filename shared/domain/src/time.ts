/** Instants, days and clock times as values: pure arithmetic, the zone is a setting and never the machine's. */
import type { Instant, LocalDate, LocalTime } from './ids.ts';

export function instantOf(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString() as Instant;
}

export function msOf(at: Instant): number {
  return Date.parse(at);
}

export function plusMs(at: Instant, milliseconds: number): Instant {
  return instantOf(msOf(at) + milliseconds);
}

export function plusSeconds(at: Instant, seconds: number): Instant {
  return plusMs(at, seconds * 1000);
}

export function secondsBetween(from: Instant, to: Instant): number {
  return (msOf(to) - msOf(from)) / 1000;
}

/** The hall's date at an instant; `offsetMinutes` is +480 in China. */
export function dateAt(at: Instant, offsetMinutes: number): LocalDate {
  return plusMs(at, offsetMinutes * 60_000).slice(0, 10) as LocalDate;
}

/** The hall's clock at an instant, `HH:MM`. */
export function clockAt(at: Instant, offsetMinutes: number): LocalTime {
  return plusMs(at, offsetMinutes * 60_000).slice(11, 16) as LocalTime;
}

/** The instant at which the hall's clock shows `time` on `date`. */
export function instantAt(date: LocalDate, time: LocalTime, offsetMinutes: number): Instant {
  return instantOf(Date.parse(`${date}T${time}:00.000Z`) - offsetMinutes * 60_000);
}

/** ISO weekday of a date: 1 Monday … 7 Sunday. */
export function weekdayOf(date: LocalDate): number {
  return ((new Date(`${date}T00:00:00.000Z`).getUTCDay() + 6) % 7) + 1;
}

export function earlierOf(a: Instant, b: Instant): Instant {
  return a <= b ? a : b;
}

export function laterOf(a: Instant, b: Instant): Instant {
  return a >= b ? a : b;
}
