/** The wire form of a hall (快照): plain JSON both ways; a follower that is too far behind starts from it. */
import { orderedFrom, type Ordered } from '../ordered.ts';
import type { TicketId } from '../ids.ts';
import type { Hall } from './hall.ts';

const MAPS = [
  'tickets',
  'counters',
  'postedAt',
  'leftAt',
  'covers',
  'reliefs',
  'sequences',
  'taken',
  'sinceOvertaking',
  'visitors',
  'load',
  'spent',
  'flaggedCalls',
  'paper',
  'arrivals',
  'pace',
] as const;
type MapName = (typeof MAPS)[number];

type Pairs<M> = M extends Ordered<infer V> ? [string, V][] : never;

/** A hall with its maps as lists of pairs; `lines` is a list of lists. */
export type HallSnapshot = Omit<Hall, MapName | 'lines'> & { [M in MapName]: Pairs<Hall[M]> } & {
  readonly lines: [string, [string, TicketId][]][];
};

export function encodeHall(hall: Hall): HallSnapshot {
  const maps = Object.fromEntries(MAPS.map((name) => [name, [...hall[name].entries()]]));
  const lines = [...hall.lines.entries()].map(([key, line]) => [key, [...line.entries()]]);
  return { ...hall, ...maps, lines } as unknown as HallSnapshot;
}

export function decodeHall(snapshot: HallSnapshot): Hall {
  const maps = Object.fromEntries(MAPS.map((name) => [name, orderedFrom<unknown>(snapshot[name])]));
  const lines = orderedFrom(snapshot.lines.map(([key, line]) => [key, orderedFrom(line)] as const));
  return { ...snapshot, ...maps, lines } as unknown as Hall;
}

/** A short text by which a follower and the hub see that they hold the same hall. FNV-1a over the living parts. */
export function digestOf(hall: Hall): string {
  let hash = 0x811c9dc5;
  const mix = (text: string): void => {
    for (let i = 0; i < text.length; i += 1) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193) >>> 0;
  };
  mix(`${hall.hallId}|${hall.date}|${hall.phase}|${hall.version}`);
  if (hall.duty !== null) mix(`${hall.duty.modeId}|${hall.duty.counterIds.join()}`);
  for (const [key, line] of hall.lines.entries())
    for (const [place, id] of line.entries()) mix(`${key}|${place}|${id}`);
  for (const ticket of hall.tickets.values())
    mix(`${ticket.ticketId}${ticket.status}${ticket.number}${ticket.calls}`);
  for (const counter of hall.counters.values()) {
    mix(
      `${counter.counterId}${counter.accountId}${counter.pause?.reasonId ?? ''}${JSON.stringify(counter.current)}`,
    );
  }
  return hash.toString(16).padStart(8, '0');
}
