/** A year as twelve months of weeks (月历), Monday first; each day by what it is. Pure. */
import { datesThrough, plusDays, plusMonths } from '@yichuang/domain/calendar/dates';
import type { DayReason } from '@yichuang/domain/calendar/plan';
import { LocalDate } from '@yichuang/domain/ids';
import { weekdayOf } from '@yichuang/domain/time';
import type { SpecialDay } from '@yichuang/protocol/calendar';

export interface Day {
  readonly date: LocalDate;
  /** Day of the month. */
  readonly number: number;
  readonly working: boolean;
  /** Why it differs from its weekday; null when it does not. */
  readonly reason: DayReason | null;
  readonly special: SpecialDay | null;
}

export interface Month {
  readonly number: number;
  /** Weeks of seven; null before the first day and after the last. */
  readonly weeks: readonly (readonly (Day | null)[])[];
}

const SATURDAY = 6;

export function dayOfPlan(date: LocalDate, days: readonly SpecialDay[]): Day {
  const special = days.find((day) => day.date === date) ?? null;
  return {
    date,
    number: Number(date.slice(8)),
    working: special?.working ?? weekdayOf(date) < SATURDAY,
    reason: special?.reasonId ?? null,
    special,
  };
}

export function monthsOf(year: number, days: readonly SpecialDay[]): readonly Month[] {
  const first = LocalDate.parse(`${year}-01-01`);
  return Array.from({ length: 12 }, (_, index) => {
    const from = plusMonths(first, index);
    const dates = datesThrough(from, plusDays(plusMonths(from, 1), -1));
    const before = Array.from({ length: weekdayOf(from) - 1 }, () => null);
    const cells = [...before, ...dates.map((date) => dayOfPlan(date, days))];
    const after = Array.from({ length: (7 - (cells.length % 7)) % 7 }, () => null);
    return { number: index + 1, weeks: inWeeks([...cells, ...after]) };
  });
}

function inWeeks(cells: readonly (Day | null)[]): readonly (readonly (Day | null)[])[] {
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7));
}
