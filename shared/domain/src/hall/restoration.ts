/**
 * After a restore (恢复备份): numbers that were printed since the backup are not known any more, and none of them may be
 * given a second time that day. The day goes on at the next full hundred above what may have been given: two numbers a
 * minute and prefix, twice what a full hall gives, and fifty at least.
 */
import { z } from 'zod';
import { Instant, type LocalDate, type TicketNumber } from '../ids.ts';
import { dateAt, instantAt, laterOf, plusSeconds, secondsBetween, weekdayOf } from '../time.ts';
import { fact, type HallEvent, type HallPayload } from './events.ts';
import type { Hall } from './hall.ts';
import { LAST_SEQUENCE, partsOf } from './numbering.ts';
import { sessionsOn, type Rules } from './settings.ts';

/** What a restore leaves in the database: when the backup was made, and when it took the database's place. */
export const Restored = z.strictObject({ backupAt: Instant, restoredAt: Instant });
export type Restored = z.infer<typeof Restored>;

export type Restoration = HallPayload<'BackupRestored'>;

const A_MINUTE = 2;
const AT_LEAST = 50;
const STEP = 100;

/** The fact that this day needs, once; nothing when no number of this day can be missing. */
export function restorationOf(hall: Hall, rules: Rules, restored: Restored | null): readonly HallEvent[] {
  if (restored === null || dateAt(restored.restoredAt, rules.zoneOffsetMinutes) !== hall.date) return [];
  if (hall.restorations.some(({ restoredAt }) => restoredAt === restored.restoredAt)) return [];
  const from = laterOf(restored.backupAt, firstNumberAt(rules, hall.date));
  const seconds = secondsBetween(from, restored.restoredAt);
  if (seconds <= 0) return [];
  const most = Math.max(AT_LEAST, A_MINUTE * Math.ceil(seconds / 60));
  const prefixes = [...new Set(rules.zones.map(({ prefix }) => prefix))];
  const gaps = prefixes.map((prefix) => {
    const after = hall.sequences.get(prefix) ?? 0;
    return { prefix, after, next: Math.min(Math.ceil((after + most) / STEP) * STEP + 1, LAST_SEQUENCE) };
  });
  return [fact('BackupRestored', { ...restored, gaps })];
}

/** The restore because of which this number may be on paper and yet unknown; null for every other number. */
export function perhapsLost(hall: Hall, number: string): Restoration | null {
  const { prefix, sequence } = partsOf(number as TicketNumber);
  const holds = ({ gaps }: Restoration): boolean =>
    gaps.some((gap) => gap.prefix === prefix && sequence > gap.after && sequence < gap.next);
  return hall.restorations.find(holds) ?? null;
}

function firstNumberAt(rules: Rules, date: LocalDate): Instant {
  const [first] = rules.alwaysOpen ? [] : sessionsOn(rules, date, weekdayOf(date));
  const midnight = instantAt(date, '00:00' as Rules['settleAt'], rules.zoneOffsetMinutes);
  if (first === undefined) return midnight;
  return plusSeconds(instantAt(date, first.from, rules.zoneOffsetMinutes), -60 * rules.issueBeforeMinutes);
}
