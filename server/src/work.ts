/**
 * What a group of commands works on (工作状态): the end of the log, the living hall, and the other streams that were folded
 * for it. A value: a command that fails leaves the one before it untouched.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { HallId } from '@yichuang/domain/ids';
import { idOf, kindOf } from '@yichuang/domain/kind';
import { streamKindOf } from '@yichuang/domain/streams';
import { streamOf, type Living } from './living.ts';
import type { EventLog } from './store/event-log.ts';

export interface Work {
  readonly living: Living;
  /** By stream name; the hall's own day is in `living`. */
  readonly folded: ReadonlyMap<string, Folded>;
}

/** A stream's state and the version of its last fact; version 0: there is none yet. */
export interface Folded {
  readonly state: unknown;
  readonly version: number;
}

export function workOn(living: Living): Work {
  return { living, folded: new Map() };
}

/** The stream as it stands: from this group's own work, else from the log. */
export function foldedOf(work: Work, log: EventLog, hallId: HallId, stream: string): Folded {
  const { hall } = work.living;
  if (stream === streamOf(hall)) return { state: hall, version: hall.version };
  const known = work.folded.get(stream);
  if (known) return known;
  const kind = streamKindOf(kindOf(stream));
  let state = kind.fresh(hallId, idOf(stream));
  let version = 0;
  for (const envelope of log.ofStream(stream)) {
    state = kind.evolve(state, envelope);
    version = envelope.version;
  }
  return { state, version };
}

/** The work after a fact that is stored. */
export function workAfter(work: Work, envelope: Envelope, state: unknown, hash: Buffer): Work {
  const tip = { seq: envelope.seq, hash, at: envelope.at };
  if (isLivingDay(envelope.stream, work.living.hall))
    return { ...work, living: { tip, hall: state as Hall } };
  const folded = new Map(work.folded).set(envelope.stream, { state, version: envelope.version });
  return { living: { ...work.living, tip }, folded };
}

/** The day that is running, or a later one that begins; a late fact of an earlier day changes nothing of it. */
function isLivingDay(stream: string, hall: Hall): boolean {
  return kindOf(stream) === 'hall' && stream >= streamOf(hall);
}
