/** The hall as this terminal knows it (本机所知): the hub's last word, and over it what was decided here and not told yet. */
import type { Actor } from '@yichuang/domain/actor';
import type { Envelope } from '@yichuang/domain/event';
import { evolve } from '@yichuang/domain/hall/evolve';
import { subjectOf, type HallEvent } from '@yichuang/domain/hall/events';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import { isOpeningTime } from '@yichuang/domain/hall/opening-time';
import type { Instant } from '@yichuang/domain/ids';
import { dateAt } from '@yichuang/domain/time';
import type { Untold } from './alone-store.ts';

/**
 * The day that runs now. Without the hub a new day begins by the settings of the last one: nobody waits in it yet, and no
 * window is known to be open.
 */
export function dayNow(known: Hall, now: Instant): Hall {
  const date = dateAt(now, known.rules.zoneOffsetMinutes);
  const begins = date > known.date || (date === known.date && known.phase === 'unopened');
  if (!begins) return known;
  const phase = isOpeningTime(known.rules, now) ? 'open' : 'unopened';
  return { ...newHall(known.hallId, date), phase, rules: known.rules };
}

/** With what is untold of that day; what the hub knows already is not counted twice. */
export function withUntold(hall: Hall, untold: readonly Untold[], by: Actor): Hall {
  let known = hall;
  for (const one of untold) {
    if (one.date !== hall.date || isTold(hall, one)) continue;
    for (const envelope of envelopesOf(known, one, by)) known = evolve(known, envelope);
  }
  return known;
}

/** The events of a decision as they follow on this hall. */
export function envelopesOf(
  hall: Hall,
  { commandId, at, events }: Untold,
  by: Actor,
): readonly Envelope<HallEvent>[] {
  return events.map((event, index) => ({
    ...event,
    seq: hall.lastSeq + index + 1,
    hallId: hall.hallId,
    stream: `hall/${hall.date}`,
    version: hall.version + index + 1,
    schema: 1,
    subject: subjectOf(event),
    at,
    by,
    commandId,
    cause: null,
  }));
}

function isTold(hall: Hall, { events }: Untold): boolean {
  return events.some((event) => event.type === 'TicketTaken' && hall.spent.has(event.payload.number));
}
