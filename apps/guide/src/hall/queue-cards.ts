/** The queues as cards (各区现在): who waits, how long the longest, which counters call. */
import { openCountersFor, waitingIn, type Hall } from '@yichuang/domain/hall/hall';
import { lineOf, waitedMinutes } from '@yichuang/domain/hall/views/desk';
import type { Instant, ZoneId } from '@yichuang/domain/ids';
import { numberOfCounter } from '@yichuang/domain/hall/views/board';

export interface QueueCard {
  readonly zoneId: ZoneId;
  readonly prefix: string;
  readonly waiting: number;
  /** Minutes since the longest waiting took the number; null when nobody waits. */
  readonly longest: number | null;
  /** Open counters that serve the zone, as its own or for others. */
  readonly counterNumbers: readonly number[];
}

export function queueCards(hall: Hall, now: Instant): readonly QueueCard[] {
  return hall.rules.zones.map(({ zoneId, prefix }) => ({
    zoneId,
    prefix,
    waiting: waitingIn(hall, zoneId),
    longest: longestIn(hall, zoneId, now),
    counterNumbers: openCountersFor(hall, zoneId).map(({ counterId }) => numberOfCounter(hall, counterId)),
  }));
}

/** Who was moved or reinstated may stand behind somebody who came later: the first few are looked at. */
const LOOKED_AT = 5;

function longestIn(hall: Hall, zoneId: ZoneId, now: Instant): number | null {
  const waits = lineOf(hall, zoneId, LOOKED_AT).map((ticket) => waitedMinutes(ticket, now));
  return waits.length === 0 ? null : Math.max(...waits);
}
