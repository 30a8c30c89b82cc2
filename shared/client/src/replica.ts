/** A follower's copy of the hall: a pure fold of envelopes, which knows when it can no longer be trusted. */
import type { Envelope } from '@yichuang/domain/event';
import { decodeHall, digestOf, type HallSnapshot } from '@yichuang/domain/hall/codec';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import { newHall, type Hall } from '@yichuang/domain/hall/hall';
import type { LocalDate } from '@yichuang/domain/ids';
import type { Cursor, Push } from '@yichuang/protocol/socket';

export interface Replica {
  readonly cursor: Cursor;
  readonly hall: Hall;
}

/** Why a copy must be thrown away. `broken`: a version is missing or a fact could not be folded. */
export type Doubt = 'digest' | 'broken';

export type Folded =
  | { readonly kind: 'moved'; readonly replica: Replica; readonly events: readonly Envelope[] }
  /** Something between is missing: ask again from the cursor. */
  | { readonly kind: 'gap' }
  /** The hub began another day or another log: a fresh snapshot, nothing wrong. */
  | { readonly kind: 'elsewhere' }
  | { readonly kind: 'doubt'; readonly doubt: Doubt };

export function replicaFrom(logId: string, upTo: number, snapshot: HallSnapshot): Replica {
  return { cursor: { logId, seq: upTo }, hall: decodeHall(snapshot) };
}

/** Applies what a push brings beyond the cursor. What was seen already is skipped, in whatever order it comes. */
export function fold(replica: Replica, push: Omit<Push, 'now'>): Folded {
  const { cursor } = replica;
  if (push.logId !== cursor.logId) return { kind: 'elsewhere' };
  if (push.after > cursor.seq) return { kind: 'gap' };
  const fresh = push.events.filter((event) => event.seq > cursor.seq);
  const hall = foldAll(replica.hall, fresh);
  if (hall === null) return { kind: 'doubt', doubt: 'broken' };
  const seq = Math.max(cursor.seq, push.upTo);
  if (push.digest !== undefined && push.date !== undefined && seq === push.upTo) {
    if (push.date !== hall.date) return { kind: 'elsewhere' };
    if (push.digest !== digestOf(hall)) return { kind: 'doubt', doubt: 'digest' };
  }
  return { kind: 'moved', replica: { cursor: { logId: cursor.logId, seq }, hall }, events: fresh };
}

function foldAll(hall: Hall, events: readonly Envelope[]): Hall | null {
  let folded: Hall = hall;
  try {
    for (const event of events) {
      const day = dayOf(event.stream);
      // A late fact of an earlier day belongs to that day's own hall, which nobody shows any more.
      if (day === null || day < folded.date) continue;
      if (day > folded.date) folded = newHall(event.hallId, day);
      if (event.version !== folded.version + 1) return null;
      folded = evolve(folded, event as Envelope<HallEvent>);
    }
  } catch {
    // A fact of a newer build that this one cannot fold; the hub's own hall replaces the copy.
    return null;
  }
  return folded;
}

function dayOf(stream: string): LocalDate | null {
  return stream.startsWith('hall/') ? (stream.slice('hall/'.length) as LocalDate) : null;
}
