/** Instants as people read them (时间的写法): the hall's clock, 24 h, dates with the weekday. */
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { dateAt, plusMs, weekdayOf } from '@yichuang/domain/time';

/** China has one time; a hall elsewhere passes its own minutes east of UTC. */
export const CHINA_OFFSET_MINUTES = 480;

/** `14:30` */
export function hourMinute(at: Instant, offsetMinutes = CHINA_OFFSET_MINUTES): string {
  return plusMs(at, offsetMinutes * 60_000).slice(11, 16);
}

/** `14:30:05` */
export function hourMinuteSecond(at: Instant, offsetMinutes = CHINA_OFFSET_MINUTES): string {
  return plusMs(at, offsetMinutes * 60_000).slice(11, 19);
}

/** The hall's date and its ISO weekday, 1 Monday … 7 Sunday. */
export function dayOf(
  at: Instant,
  offsetMinutes = CHINA_OFFSET_MINUTES,
): { date: LocalDate; weekday: Weekday } {
  const date = dateAt(at, offsetMinutes);
  return { date, weekday: weekdayOf(date) as Weekday };
}

export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** Whole minutes between two instants, never negative. */
export function minutesBetween(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor((Date.parse(to) - Date.parse(from)) / 60_000));
}
