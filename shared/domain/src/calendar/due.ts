/**
 * Until when (到期): the last day of a limit and the minute at which the hall stops on it. 受理日不计, 次一工作日为第 1 日
 * (行政许可法 §82, 民法典 §201); days in months end on the 对应日 (§202) and roll off a day off (§203).
 */
import { z } from 'zod';
import { Instant, LocalDate } from '../ids.ts';
import { dateAt } from '../time.ts';
import { areKnown, isWorkday, worksOn } from './calendar.ts';
import { dateOf, type DayNumber, dayNumber } from './dates.ts';
import type { DeadlineBasis } from './deadline-rules.ts';
import { closingAt } from './office-hours.ts';
import {
  countDays,
  isWithin,
  type Limit,
  type RunningLimit,
  type Standstill,
  standstillsOf,
} from './running-limit.ts';
import { addWorkdays } from './workdays.ts';

export const Due = z.strictObject({
  dueDate: LocalDate,
  /** end of the hall's last session of that day */
  dueAt: Instant,
  calendarRevision: z.int().min(1),
  /** false: counted through days that a notice still to come may change */
  certain: z.boolean(),
});
export type Due = z.infer<typeof Due>;

/** From what a limit is counted: a clerk's acceptance holds for its day as it is, papers may have come out of hours. */
export interface LimitStart {
  readonly kind: 'accepted' | 'received';
  readonly at: Instant;
}

/** A new limit. An item done on the spot (no days) that is accepted out of hours is due on the next working day. */
export function beginLimit({ kind, at }: LimitStart, limit: Limit, basis: DeadlineBasis): RunningLimit {
  const acceptedOn = limit.value === 0 ? officeDayOf(at, basis) : dateAt(at, basis.hours.zoneOffsetMinutes);
  const startedOn = kind === 'received' ? receivedOn(at, basis) : acceptedOn;
  return { startedOn, limit, extension: null, stops: [] };
}

/** 非工作日或下班后收件,视为下一工作日收件 */
export function receivedOn(at: Instant, basis: DeadlineBasis): LocalDate {
  return basis.rules.lateReceiptRolls ? officeDayOf(at, basis) : dateAt(at, basis.hours.zoneOffsetMinutes);
}

/** The working day that an instant belongs to: its own until the last session ends, then the next. */
function officeDayOf(at: Instant, basis: DeadlineBasis): LocalDate {
  const date = dateAt(at, basis.hours.zoneOffsetMinutes);
  const inTime = isWorkday(basis.calendar, date).working && at <= closingAt(basis, date);
  return inTime ? date : addWorkdays(basis.calendar, date, 1);
}

/** The due point of a limit that begins now; certain only if the day of receipt is. */
export function dueAfter(start: LimitStart, limit: Limit, basis: DeadlineBasis): Due {
  const running = beginLimit(start, limit, basis);
  const due = dueWithoutHold(running, basis);
  const came = dayNumber(dateAt(start.at, basis.hours.zoneOffsetMinutes));
  const mayRoll = start.kind === 'received' && basis.rules.lateReceiptRolls;
  const startIsKnown = !mayRoll || areKnown(basis.calendar, came, dayNumber(running.startedOn));
  return { ...due, certain: due.certain && startIsKnown };
}

/** The due point, or null while a special procedure that has not ended holds it. */
export function dueOf(running: RunningLimit, basis: DeadlineBasis): Due | null {
  const due = dueWithoutHold(running, basis);
  return standstillsOf(running, basis).some((standstill) => holds(standstill, due)) ? null : due;
}

/** Whether a standstill without an end begins before the limit is over. */
export function holds({ from, to }: Standstill, due: Due): boolean {
  return to === Infinity && from <= dayNumber(due.dueDate);
}

/** The due point if whatever still holds the limit had never begun. */
export function dueWithoutHold(running: RunningLimit, basis: DeadlineBasis): Due {
  const { calendar, rules } = basis;
  const ended = standstillsOf(running, basis).filter(({ to }) => to !== Infinity);
  const inWorkdays = running.limit.unit === 'workingDay' || running.extension?.unit === 'workingDay';
  const rolls = rules.lastDayRolls || inWorkdays;
  const { day: lastDay } = countDays(running, basis, ended, Infinity);
  const isFree = (day: DayNumber): boolean =>
    worksOn(calendar, day) && !ended.some((standstill) => isWithin(standstill, day));
  let dueDay = lastDay;
  if (rolls) while (!isFree(dueDay)) dueDay += 1;
  const firstAsked = inWorkdays ? Math.min(dayNumber(running.startedOn) + 1, lastDay) : lastDay;
  const dueDate = dateOf(dueDay);
  return {
    dueDate,
    dueAt: closingAt(basis, dueDate),
    calendarRevision: calendar.revision,
    certain: !rolls || areKnown(calendar, firstAsked, dueDay),
  };
}
