/** What the hall's main board and the window screens show (大屏, 窗口屏): numbers and counters, never a person. */
import type { CounterId, Instant, ReasonId, ServiceId, TicketNumber, ZoneId } from '../../ids.ts';
import { promiseFor, type WaitPromise } from '../estimate.ts';
import { counterRules, openCountersFor, waitingIn, type Hall, type RecentCall } from '../hall.ts';

/** One line of the board: "请 A012 到 3 号窗口". */
export interface BoardCall {
  readonly callSeq: number;
  readonly number: TicketNumber;
  readonly counterNumber: number;
  readonly calledAt: Instant;
  readonly tag: RecentCall['tag'];
}

export interface BoardZone {
  readonly zoneId: ZoneId;
  readonly waiting: number;
  readonly counterNumbers: readonly number[];
  /** What somebody who takes a number now would be told. */
  readonly promise: WaitPromise;
}

export interface Board {
  readonly phase: Hall['phase'];
  /** Called and not yet seated, newest first. */
  readonly calling: readonly BoardCall[];
  /** The latest calls that are no longer `calling`, newest first. */
  readonly recent: readonly BoardCall[];
  readonly zones: readonly BoardZone[];
}

export function boardOf(hall: Hall): Board {
  const calling: BoardCall[] = [];
  const recent: BoardCall[] = [];
  for (const call of hall.recentCalls) {
    const line = { ...call, counterNumber: numberOfCounter(hall, call.counterId) };
    const ticket = hall.tickets.get(call.ticketId);
    const still = ticket?.status === 'called' && ticket.callSeq === call.callSeq;
    (still ? calling : recent).push(pick(line));
  }
  return { phase: hall.phase, calling, recent, zones: zonesOf(hall) };
}

function pick({ callSeq, number, counterNumber, calledAt, tag }: BoardCall): BoardCall {
  return { callSeq, number, counterNumber, calledAt, tag };
}

export function zonesOf(hall: Hall): readonly BoardZone[] {
  return hall.rules.zones.map(({ zoneId }) => ({
    zoneId,
    waiting: waitingIn(hall, zoneId),
    counterNumbers: openCountersFor(hall, zoneId).map((counter) => numberOfCounter(hall, counter.counterId)),
    promise: promiseFor(hall, zoneId, 'ordinary'),
  }));
}

/** What one window shows: "这里现在办谁?" */
export interface WindowView {
  readonly counterId: CounterId;
  readonly counterNumber: number;
  readonly zoneIds: readonly ZoneId[];
  readonly state: 'closed' | 'paused' | 'idle' | 'calling' | 'serving' | 'direct';
  readonly number: TicketNumber | null;
  readonly serviceId: ServiceId | null;
  readonly pause: { readonly reasonId: ReasonId; readonly until: Instant | null } | null;
  /** Open counters that serve the same zones, for a paused or closed window. */
  readonly elsewhere: readonly number[];
}

export function windowOf(hall: Hall, counterId: CounterId): WindowView | null {
  const rules = counterRules(hall, counterId);
  if (!rules) return null;
  const counter = hall.counters.get(counterId);
  const current = counter?.current ?? null;
  const ticket = current?.kind === 'ticket' ? hall.tickets.get(current.ticketId) : undefined;
  const others = new Set<number>();
  for (const zoneId of rules.zoneIds) {
    for (const open of openCountersFor(hall, zoneId)) {
      if (open.counterId !== counterId) others.add(numberOfCounter(hall, open.counterId));
    }
  }
  return {
    counterId,
    counterNumber: rules.number,
    zoneIds: rules.zoneIds,
    state: stateOf(),
    number: ticket?.number ?? null,
    serviceId: ticket?.services[0] ?? null,
    pause: counter?.pause ? { reasonId: counter.pause.reasonId, until: counter.pause.until } : null,
    elsewhere: [...others].toSorted((a, b) => a - b),
  };

  function stateOf(): WindowView['state'] {
    if (!counter) return 'closed';
    if (ticket?.status === 'called') return 'calling';
    if (ticket) return 'serving';
    if (current) return 'direct';
    return counter.pause ? 'paused' : 'idle';
  }
}

export function numberOfCounter(hall: Hall, counterId: CounterId): number {
  return counterRules(hall, counterId)?.number ?? 0;
}
