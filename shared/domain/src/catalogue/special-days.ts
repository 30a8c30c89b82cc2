/** The days of published years on which the hall's week does not hold (放假、调休), as the rules take them. */
import type { Rules, Session } from '../hall/settings.ts';
import type { LocalDate } from '../ids.ts';
import { weekdayOf } from '../time.ts';
import type { Holidays } from './holidays.ts';

type SpecialDay = Rules['specialDays'][number];

/** A holiday on a day that is closed anyway is left out; a make-up workday (调休上班) gets the sessions of Monday. */
export function specialDaysOf(
  holidays: Holidays,
  week: readonly (readonly Session[])[],
): readonly SpecialDay[] {
  const spans = [
    ...holidays.years.filter(({ published }) => published).flatMap(({ off }) => off),
    ...holidays.local.flatMap(({ from, to }) => (from !== null && to !== null ? [{ from, to }] : [])),
  ];
  const closed = spans
    .flatMap(({ from, to }) => daysBetween(from, to))
    .filter((date) => (week[weekdayOf(date) - 1] ?? []).length > 0)
    .map((date): SpecialDay => ({ date, sessions: [] }));
  const open = holidays.years
    .flatMap(({ makeupWorkdays }) => makeupWorkdays)
    .map((date): SpecialDay => ({ date, sessions: [...(week[0] ?? [])] }));
  return [...closed, ...open].toSorted((one, other) => (one.date < other.date ? -1 : 1));
}

const DAY_MS = 86_400_000;

function daysBetween(from: LocalDate, to: LocalDate): readonly LocalDate[] {
  const first = Date.parse(from);
  const length = Math.max(0, Math.round((Date.parse(to) - first) / DAY_MS) + 1);
  return Array.from(
    { length },
    (_, day) => new Date(first + day * DAY_MS).toISOString().slice(0, 10) as LocalDate,
  );
}
