/** What a visitor's phone shows (扫码看进度): one ticket, nobody else's; no id, no name. */
import type { Instant, ServiceId, TicketNumber, ZoneId } from '../../ids.ts';
import { aheadOf, promiseOf } from '../estimate.ts';
import { openCountersFor, type Hall } from '../hall.ts';
import { isByAppointment, type EndState, type LivingState, type Ticket } from '../ticket.ts';
import { numberOfCounter } from './board.ts';

export interface Progress {
  readonly number: TicketNumber;
  readonly status: LivingState | EndState;
  readonly zoneId: ZoneId;
  readonly serviceId: ServiceId | null;
  readonly takenAt: Instant;
  /** People in front and minutes, while it waits. */
  readonly ahead: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** Where to go, once called. */
  readonly counterNumber: number | null;
  /** Counters that call this queue now. */
  readonly counterNumbers: readonly number[];
  readonly priority: boolean;
  /** It stands where it does because of an appointment. */
  readonly appointment: boolean;
}

export function progressOf(hall: Hall, ticket: Ticket): Progress {
  const { number, status, zoneId, takenAt } = ticket;
  const waiting = ticket.status === 'waiting' ? promiseOf(hall, ticket) : null;
  const counterId = 'counterId' in ticket ? ticket.counterId : ticket.forCounterId;
  return {
    number,
    status,
    zoneId,
    serviceId: ticket.services[0] ?? null,
    takenAt,
    ahead: waiting ? aheadOf(hall, ticket) : null,
    low: waiting?.low ?? null,
    high: waiting?.high ?? null,
    counterNumber: counterId === null ? null : numberOfCounter(hall, counterId),
    counterNumbers: openCountersFor(hall, zoneId).map((counter) => numberOfCounter(hall, counter.counterId)),
    priority: ticket.priority !== null,
    appointment: isByAppointment(ticket),
  };
}
