/**
 * Where a limit stands at an instant (计时): days used, days left, due or overdue, or standing still. The day in progress counts
 * as used, so that nothing is left on the due day.
 */
import type { Instant, LocalDate } from '../ids.ts';
import { dateAt } from '../time.ts';
import { dateOf, dayNumber } from './dates.ts';
import type { DeadlineBasis } from './deadline-rules.ts';
import { type Due, dueWithoutHold, holds } from './due.ts';
import { countDays, isWithin, type RunningLimit, standstillsOf, totalDays } from './running-limit.ts';
import { workdaysBetween } from './workdays.ts';

interface Days {
  readonly usedDays: number;
  readonly remainingDays: number;
  readonly totalDays: number;
}

export type LimitClock =
  /** 收件或补正: nothing accepted yet */
  | { readonly state: 'notBegun' }
  | ({ readonly state: 'running'; readonly due: Due } & Days)
  /** 当日到期 */
  | ({ readonly state: 'dueToday'; readonly due: Due } & Days)
  /** whole working days since the due date: 0 in the evening of that day */
  | ({ readonly state: 'overdue'; readonly due: Due; readonly overdueDays: number } & Days)
  /** 特别程序; `due` is known once its last day is */
  | ({ readonly state: 'stopped'; readonly since: LocalDate; readonly due: Due | null } & Days);

/** `running` null: nothing has been accepted. */
export function clockOf(running: RunningLimit | null, basis: DeadlineBasis, now: Instant): LimitClock {
  if (running === null) return { state: 'notBegun' };
  const today = dateAt(now, basis.hours.zoneOffsetMinutes);
  const day = dayNumber(today);
  const due = dueWithoutHold(running, basis);
  const standstills = standstillsOf(running, basis);
  const total = totalDays(running);
  const { used } = countDays(running, basis, standstills, day);
  const days: Days = { usedDays: used, remainingDays: total - used, totalDays: total };
  const begun = standstills.filter(({ from }) => from <= day && from <= dayNumber(due.dueDate));
  const since = Math.min(...begun.filter((standstill) => isWithin(standstill, day)).map(({ from }) => from));
  if (since !== Infinity) {
    const isHeld = begun.some((standstill) => holds(standstill, due));
    return { state: 'stopped', since: dateOf(since), due: isHeld ? null : due, ...days };
  }
  if (now > due.dueAt)
    return {
      state: 'overdue',
      due,
      overdueDays: workdaysBetween(basis.calendar, due.dueDate, today),
      ...days,
    };
  return { state: today === due.dueDate ? 'dueToday' : 'running', due, ...days };
}
