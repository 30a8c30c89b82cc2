/** What a ticket carries from one state into the next, and what a service teaches of its length. */
import type { Instant } from '../../ids.ts';
import { adjust } from '../../ordered.ts';
import { secondsBetween } from '../../time.ts';
import type { HallPayload } from '../events.ts';
import type { Hall } from '../hall.ts';
import type { Ticket, TicketBase } from '../ticket.ts';

const PACE_KEPT = 15;

/** What a ticket keeps in every state. */
export function baseOf(ticket: Ticket): TicketBase {
  const { ticketId, number, zoneId, services, takenAt, placedAt, channel, takenOn, visitorId, priority } =
    ticket;
  const { appointment, assistance, progressKey, promise, calls, slip, forCounterId, placed, servedSeconds } =
    ticket;
  return {
    ticketId,
    number,
    zoneId,
    services,
    takenAt,
    placedAt,
    channel,
    takenOn,
    visitorId,
    priority,
    appointment,
    assistance,
    progressKey,
    promise,
    calls,
    slip,
    forCounterId,
    placed,
    servedSeconds,
  };
}

export function servedUntil(ticket: Ticket, at: Instant): number {
  return (
    ticket.servedSeconds +
    (ticket.status === 'serving' ? Math.round(secondsBetween(ticket.startedAt, at)) : 0)
  );
}

export function learn(hall: Hall, served: HallPayload<'TicketFinished'>['served']): Hall {
  if (served === null) return hall;
  return {
    ...hall,
    pace: adjust(hall.pace, served.serviceId, [], (seen) => [...seen, served.seconds].slice(-PACE_KEPT)),
  };
}
