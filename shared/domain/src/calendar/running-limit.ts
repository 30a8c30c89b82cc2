/**
 * A limit that runs (办理期限): from the day of acceptance, which is not counted, with the days on which it stood still
 * (特别程序: 听证、招标、检验、鉴定、专家评审 …, 行政许可法 §45) and with one extension (§42: ten days, §43: fifteen, by approval).
 * Statutory and promised limits run the same way, one `RunningLimit` each. While papers are being completed (补正) nothing has
 * been accepted and nothing runs. 容缺 stops nothing.
 */
import { z } from 'zod';
import { TimeLimit } from '../catalogue/matters.ts';
import { LocalDate } from '../ids.ts';
import { worksOn } from './calendar.ts';
import { type DayNumber, dayNumber, daysFrom, plusMonths } from './dates.ts';
import type { DeadlineBasis } from './deadline-rules.ts';

export const Limit = TimeLimit.omit({ text: true });
export type Limit = z.infer<typeof Limit>;

const Extension = Limit.extend({ unit: Limit.shape.unit.exclude(['month']) });

/** One special procedure: the days on which it began and ended; `to` null = it goes on. */
export const LimitStop = z.strictObject({ from: LocalDate, to: LocalDate.nullable() });
export type LimitStop = z.infer<typeof LimitStop>;

export const RunningLimit = z.strictObject({
  /** 受理日, see `beginLimit` */
  startedOn: LocalDate,
  limit: Limit,
  /** 延长期限, once */
  extension: Extension.nullable(),
  stops: z.array(LimitStop).readonly(),
});
export type RunningLimit = z.infer<typeof RunningLimit>;

/** A limit that is given by its last day (其他事项, an acceptance of another system); it moves only off a day off. */
export function limitUntil(startedOn: LocalDate, dueDate: LocalDate): Limit {
  return { value: Math.max(0, daysFrom(startedOn, dueDate)), unit: 'calendarDay' };
}

/** The whole limit in the days that it is counted in. */
export function totalDays(running: RunningLimit): number {
  return lapsOf(running).reduce((sum, { days }) => sum + days, 0);
}

/** Days on which a limit stands still, both included; an open one has no last day. */
export interface Standstill {
  readonly from: DayNumber;
  readonly to: DayNumber;
}

export function standstillsOf({ stops }: RunningLimit, { rules }: DeadlineBasis): readonly Standstill[] {
  return stops.map(({ from, to }) => ({
    from: dayNumber(from) + (rules.stopTakesFirstDay ? 0 : 1),
    to: to === null ? Infinity : dayNumber(to) - (rules.stopTakesLastDay ? 0 : 1),
  }));
}

export function isWithin({ from, to }: Standstill, day: DayNumber): boolean {
  return from <= day && day <= to;
}

/** Counts until the limit is used up (then `day` is its last) or until a day is over, whichever comes first. */
export function countDays(
  running: RunningLimit,
  { calendar }: DeadlineBasis,
  standstills: readonly Standstill[],
  until: DayNumber,
): { readonly day: DayNumber; readonly used: number } {
  let day = dayNumber(running.startedOn);
  let used = 0;
  for (const { inWorkdays, days } of lapsOf(running)) {
    let left = days;
    while (left > 0 && day < until) {
      day += 1;
      const today = day;
      const isStill = standstills.some((standstill) => isWithin(standstill, today));
      if (isStill || (inWorkdays && !worksOn(calendar, day))) continue;
      left -= 1;
      used += 1;
    }
  }
  return { day, used };
}

/** The limit, then its extension, each counted in its own days. */
function lapsOf({ startedOn, limit, extension }: RunningLimit) {
  return (extension === null ? [limit] : [limit, extension]).map(({ value, unit }) => ({
    inWorkdays: unit === 'workingDay',
    days: unit === 'month' ? daysFrom(startedOn, plusMonths(startedOn, value)) : value,
  }));
}
