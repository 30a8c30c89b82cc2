/** Folds one fact into the hall: total, pure, no rule in it. The hub, every replica and every replay use this. */
import type { Envelope } from '../event.ts';
import type { HallEvent, HallEventType } from './events.ts';
import type { Applier, Appliers } from './evolve/applier.ts';
import { calling } from './evolve/calling.ts';
import { counters } from './evolve/counters.ts';
import { day } from './evolve/day.ts';
import { giving } from './evolve/giving.ts';
import { placing } from './evolve/placing.ts';
import { serving } from './evolve/serving.ts';
import type { Hall } from './hall.ts';

const appliers: Appliers = { ...day, ...giving, ...calling, ...placing, ...serving, ...counters };

/** The hall after the fact. A fact about an unknown ticket changes nothing but the version. */
export function evolve(hall: Hall, envelope: Envelope<HallEvent>): Hall {
  const apply = appliers[envelope.type] as Applier<HallEventType>;
  return { ...apply(hall, envelope.payload, envelope), lastSeq: envelope.seq, version: envelope.version };
}
