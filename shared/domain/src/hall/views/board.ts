/** What the hall's main board and the window screens show (大屏, 窗口屏): numbers and counters, never a person. */
import type { CounterId, DutyModeId, Instant, ReasonId, ServiceId, TicketNumber, ZoneId } from '../../ids.ts';
import { promiseFor, type WaitPromise } from '../estimate.ts';
import {
  counterRules,
  isOnDuty,
  openCountersFor,
  servedBy,
  waitingIn,
  type Hall,
  type RecentCall,
} from '../hall.ts';

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
  readonly duty: DutyWindows | null;
}

/** Which windows serve every zone now (值班窗口), open ones only: the others call nobody. */
export interface DutyWindows {
  readonly modeId: DutyModeId;
  readonly counterNumbers: readonly number[];
}

export function dutyWindowsOf(hall: Hall): DutyWindows | null {
  if (hall.duty === null) return null;
  const { modeId, counterIds } = hall.duty;
  const open = counterIds.filter((counterId) => hall.counters.get(counterId)?.pause === null);
  const counterNumbers = open.map((counterId) => numberOfCounter(hall, counterId)).toSorted((a, b) => a - b);
  return { modeId, counterNumbers };
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
  return { phase: hall.phase, calling, recent, zones: zonesOf(hall), duty: dutyWindowsOf(hall) };
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
  /** Serves every zone just now (值班); `zoneIds` are then all. */
  readonly onDuty: boolean;
  /** Open counters that serve the same zones, for a paused or closed window. */
  readonly elsewhere: readonly number[];
}

export function windowOf(hall: Hall, counterId: CounterId): WindowView | null {
  const rules = counterRules(hall, counterId);
  if (!rules) return null;
  const counter = hall.counters.get(counterId);
  const current = counter?.current ?? null;
  const ticket = current?.kind === 'ticket' ? hall.tickets.get(current.ticketId) : undefined;
  const { zoneIds } = servedBy(hall, counterId);
  const others = new Set<number>();
  for (const zoneId of zoneIds) {
    for (const open of openCountersFor(hall, zoneId)) {
      if (open.counterId !== counterId) others.add(numberOfCounter(hall, open.counterId));
    }
  }
  return {
    counterId,
    counterNumber: rules.number,
    zoneIds,
    onDuty: isOnDuty(hall, counterId),
    state: stateOf(),
    number: ticket?.number ?? null,
    serviceId: ticket?.services[0] ?? null,
    pause: counter?.pause ? { reasonId: counter.pause.reasonId, until: counter.pause.until } : null,
    elsewhere: [...others].toSorted((a, b) => a - b),
  };

  function stateOf(): WindowView['state'] {
    if (!counter) return 'closed';
    // Whoever sits there is told where to go: nobody knows whether the clerk is.
    if (counter.unseenSince !== null) return 'paused';
    if (ticket?.status === 'called') return 'calling';
    if (ticket) return 'serving';
    if (current) return 'direct';
    return counter.pause ? 'paused' : 'idle';
  }
}

export function numberOfCounter(hall: Hall, counterId: CounterId): number {
  return counterRules(hall, counterId)?.number ?? 0;
}
