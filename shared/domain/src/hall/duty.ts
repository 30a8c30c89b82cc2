/**
 * Duty (值班): while a mode is on, its chosen counters serve every zone, 出证 included, all as their own: one plain order
 * for the whole hall, so that nobody waits behind a queue only because few windows are open (hall-day.md).
 */
import type { CounterId, DutyModeId, Instant, LocalDate, ZoneId } from '../ids.ts';
import { weekdayOf } from '../time.ts';
import type { DutyShift, Rules } from './settings.ts';

export interface Duty {
  readonly modeId: DutyModeId;
  readonly counterIds: readonly CounterId[];
  readonly since: Instant;
}

/** Whom a counter serves now. */
export interface Served {
  readonly zoneIds: readonly ZoneId[];
  /** Only when nobody of its own waits. */
  readonly fallbackZoneIds: readonly ZoneId[];
}

export const SERVES_NOBODY: Served = { zoneIds: [], fallbackZoneIds: [] };

export function servesEverybody(rules: Rules): Served {
  return { zoneIds: rules.zones.map(({ zoneId }) => zoneId), fallbackZoneIds: [] };
}

export function dutyModesOf(rules: Rules): NonNullable<Rules['dutyModes']> {
  return rules.dutyModes ?? [];
}

export type ModeShift = DutyShift & { readonly modeId: DutyModeId };

/** The shifts of a date, of every mode (当日值班时段). */
export function shiftsOn(rules: Rules, date: LocalDate): readonly ModeShift[] {
  const weekday = weekdayOf(date);
  return dutyModesOf(rules).flatMap(({ modeId, shifts }) =>
    shifts.filter(({ weekdays }) => weekdays.includes(weekday)).map((shift) => ({ ...shift, modeId })),
  );
}
