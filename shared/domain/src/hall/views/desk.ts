/** What the clerk sees (窗口工作台): who is here, what may be done, who waits, who missed a call or is on hold. */
import type { CounterId, Instant, ZoneId } from '../../ids.ts';
import { secondsBetween } from '../../time.ts';
import { inferredFrom, ticketAt, tooEarlyForNoShow } from '../commands/at-counter.ts';
import type { Counter } from '../counter.ts';
import { counterRules, lineKey, reservedKey, servedBy, waitingIn, type Hall } from '../hall.ts';
import { nextFor, type Next } from '../policy.ts';
import type { CalledTicket, HeldTicket, NoShowTicket, ServingTicket, Ticket } from '../ticket.ts';

export interface DeskQueue {
  readonly zoneId: ZoneId;
  readonly tier: 'own' | 'fallback';
  readonly waiting: number;
  readonly priority: number;
  /** When the longest waiting of them took the number. */
  readonly oldestTakenAt: Instant | null;
}

export interface Desk {
  readonly counter: Counter;
  readonly ticket: CalledTicket | ServingTicket | null;
  /** Somebody without a ticket. */
  readonly direct: Extract<Counter['current'], { kind: 'direct' }> | null;
  /** 过号 is possible now; else from when, null when more calls are needed first. */
  readonly noShow: { readonly allowed: boolean; readonly from: Instant | null };
  /** A called visitor counts as seated from then on. */
  readonly inferredAt: Instant | null;
  readonly next: Next | null;
  readonly queues: readonly DeskQueue[];
  readonly reserved: number;
  readonly missed: readonly NoShowTicket[];
  readonly held: readonly HeldTicket[];
}

export function deskOf(hall: Hall, counterId: CounterId, now: Instant): Desk | null {
  const counter = hall.counters.get(counterId);
  if (!counter || !counterRules(hall, counterId)) return null;
  const ticket = ticketAt(hall, counter.current);
  const { zoneIds, fallbackZoneIds } = servedBy(hall, counterId);
  const zones = [...zoneIds, ...fallbackZoneIds];
  const missed: NoShowTicket[] = [];
  const held: HeldTicket[] = [];
  for (const other of hall.tickets.values()) {
    if (other.status === 'noShow' && zones.includes(other.zoneId)) missed.push(other);
    if (other.status === 'held') held.push(other);
  }
  return {
    counter,
    ticket,
    direct: counter.current?.kind === 'direct' ? counter.current : null,
    noShow: noShowOf(hall, ticket, now),
    inferredAt: ticket?.status === 'called' ? inferredFrom(hall, ticket) : null,
    next: nextFor(hall, counterId, now),
    queues: [
      ...zoneIds.map((zoneId) => queueOf(hall, zoneId, 'own')),
      ...fallbackZoneIds.map((zoneId) => queueOf(hall, zoneId, 'fallback')),
    ],
    reserved: hall.lines.get(reservedKey(counterId))?.size ?? 0,
    missed: missed.toSorted((a, b) => (a.missedAt < b.missedAt ? 1 : -1)),
    held: held.toSorted((a, b) => (a.heldAt < b.heldAt ? -1 : 1)),
  };
}

function noShowOf(hall: Hall, ticket: CalledTicket | ServingTicket | null, now: Instant): Desk['noShow'] {
  if (ticket === null || (ticket.status === 'serving' && !ticket.startInferred))
    return { allowed: false, from: null };
  const early = tooEarlyForNoShow(hall, ticket, now);
  if (early === null) return { allowed: true, from: null };
  const enoughCalls = ticket.round >= hall.rules.noShow.minCalls;
  return {
    allowed: false,
    from: enoughCalls && early.code === 'TooEarlyForNoShow' ? early.details.from : null,
  };
}

function queueOf(hall: Hall, zoneId: ZoneId, tier: DeskQueue['tier']): DeskQueue {
  const priority =
    (hall.lines.get(lineKey(zoneId, 'bypass'))?.size ?? 0) +
    (hall.lines.get(lineKey(zoneId, 'priority'))?.size ?? 0);
  return {
    zoneId,
    tier,
    waiting: waitingIn(hall, zoneId),
    priority,
    oldestTakenAt: oldestIn(hall, zoneId)?.takenAt ?? null,
  };
}

function oldestIn(hall: Hall, zoneId: ZoneId): Ticket | null {
  let oldest: Ticket | null = null;
  for (const lineClass of ['bypass', 'priority', 'ordinary'] as const) {
    const first = hall.lines.get(lineKey(zoneId, lineClass))?.nextHigherPair(undefined);
    const ticket = first && hall.tickets.get(first[1]);
    if (ticket && (oldest === null || ticket.takenAt < oldest.takenAt)) oldest = ticket;
  }
  return oldest;
}

/** The people who wait in a zone, in the order of their places, at most `limit`. */
export function lineOf(hall: Hall, zoneId: ZoneId, limit: number): readonly Ticket[] {
  const places: [string, Ticket][] = [];
  for (const lineClass of ['bypass', 'priority', 'ordinary'] as const) {
    let taken = 0;
    for (const [key, ticketId] of hall.lines.get(lineKey(zoneId, lineClass))?.entries() ?? []) {
      const ticket = hall.tickets.get(ticketId);
      if (ticket) places.push([key, ticket]);
      taken += 1;
      if (taken === limit) break;
    }
  }
  return places
    .toSorted((a, b) => (a[0] < b[0] ? -1 : 1))
    .slice(0, limit)
    .map(([, ticket]) => ticket);
}

/** Minutes that a ticket has waited in all, for a person to read. */
export function waitedMinutes(ticket: Ticket, now: Instant): number {
  return Math.max(0, Math.floor(secondsBetween(ticket.takenAt, now) / 60));
}
