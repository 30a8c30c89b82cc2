/**
 * When a working day begins and ends for a limit (对外办公时间): 民法典 §203, the last day ends when business stops, so a limit
 * ends with the hall's last session and not at midnight.
 */
import type { Rules, Session } from '../hall/settings.ts';
import type { Instant, LocalDate } from '../ids.ts';
import { instantAt, weekdayOf } from '../time.ts';
import type { DeadlineBasis } from './deadline-rules.ts';

export interface OfficeHours {
  readonly zoneOffsetMinutes: number;
  readonly week: readonly (readonly Session[])[];
  readonly specialDays: ReadonlyMap<LocalDate, readonly Session[]>;
}

export function officeHoursOf(rules: Pick<Rules, 'zoneOffsetMinutes' | 'week' | 'specialDays'>): OfficeHours {
  return {
    zoneOffsetMinutes: rules.zoneOffsetMinutes,
    week: rules.week,
    specialDays: new Map(rules.specialDays.map(({ date, sessions }) => [date, sessions])),
  };
}

export function openingAt({ hours, rules }: DeadlineBasis, date: LocalDate): Instant {
  const starts = sessionsFor(hours, date).map(({ from }) => from);
  const [opensAt = rules.opensAt] = starts.toSorted();
  return instantAt(date, opensAt, hours.zoneOffsetMinutes);
}

export function closingAt({ hours, rules }: DeadlineBasis, date: LocalDate): Instant {
  const ends = sessionsFor(hours, date).map(({ to }) => to);
  const closesAt = ends.toSorted().at(-1) ?? rules.closesAt;
  return instantAt(date, closesAt, hours.zoneOffsetMinutes);
}

/** A day on which the hall stays shut while limits run on has the hours of its weekday, a make-up Sunday those of Monday. */
function sessionsFor(hours: OfficeHours, date: LocalDate): readonly Session[] {
  const candidates = [hours.specialDays.get(date), hours.week[weekdayOf(date) - 1], hours.week[0]];
  return candidates.find((sessions) => sessions !== undefined && sessions.length > 0) ?? [];
}
