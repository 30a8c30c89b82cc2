/** The service (办理) and how a ticket's life ends. */
import type { TicketId } from '../../ids.ts';
import { adjust, drop } from '../../ordered.ts';
import type { Because } from '../because.ts';
import type { Hall } from '../hall.ts';
import { change, end, leave, put, seat, withCounter, withVisitor } from '../lines.ts';
import type { Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';
import { baseOf, learn } from './carried.ts';

export const serving = {
  ServiceStarted: (hall, { ticketId, counterId, startInferred }, { at }) =>
    change(hall, ticketId, (ticket) => {
      if (ticket.status === 'serving') return { ...ticket, startInferred };
      if (ticket.status !== 'called') return ticket;
      const { round, because } = ticket;
      return {
        ...baseOf(ticket),
        status: 'serving',
        counterId,
        startedAt: at,
        startInferred,
        round,
        because,
      };
    }),
  TicketResumed: (hall, { ticketId, counterId }, { at }) => {
    const resumed = change(hall, ticketId, (ticket) => ({
      ...baseOf(ticket),
      status: 'serving',
      counterId,
      startedAt: at,
      startInferred: false,
      round: 0,
      because: backAtCounter(ticket),
    }));
    return seat(resumed, counterId, { kind: 'ticket', ticketId });
  },
  TicketFinished: (hall, { ticketId, counterId, served }, { at }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const ended = end(learn(leave(hall, ticket), served), ticket);
    const lastLeft = { ticket, at, learned: served?.serviceId ?? null };
    return withCounter(ended, counterId, (counter) => ({ ...counter, lastLeft }));
  },
  ServiceReopened: (hall, { ticketId, counterId }, { at }) => {
    const left = hall.counters.get(counterId)?.lastLeft;
    if (!left || left.ticket.ticketId !== ticketId) return hall;
    const { ticket, learned } = left;
    const living = {
      ...hall,
      visitors: withVisitor(hall.visitors, ticket),
      pace: learned === null ? hall.pace : adjust(hall.pace, learned, [], (seen) => seen.slice(0, -1)),
    };
    const serving: Ticket =
      ticket.status === 'serving'
        ? ticket
        : {
            ...baseOf(ticket),
            status: 'serving',
            counterId,
            startedAt: at,
            startInferred: false,
            round: 0,
            because: ticket.status === 'called' ? ticket.because : backAtCounter(ticket),
          };
    const seated = seat(put(living, serving), counterId, { kind: 'ticket', ticketId });
    return withCounter(seated, counterId, (counter) => ({ ...counter, lastLeft: null }));
  },
  TicketCancelled: (hall, { ticketId }) => {
    const appointment = hall.tickets.get(ticketId)?.appointment ?? null;
    const ended = endLiving(hall, ticketId);
    // Given back, so that the appointment can be kept after all.
    return appointment === null
      ? ended
      : { ...ended, arrivals: drop(ended.arrivals, appointment.appointmentId) };
  },
  TicketAbandoned: (hall, { ticketId }) => endLiving(hall, ticketId),
  TicketExpired: (hall, { ticketId }) => endLiving(hall, ticketId),
  DirectServiceStarted: (hall, { counterId, reasonId }, { at }) =>
    seat(hall, counterId, { kind: 'direct', reasonId, startedAt: at }),
  DirectServiceFinished: (hall, { counterId }) =>
    withCounter(hall, counterId, (counter) => ({ ...counter, current: null })),
} satisfies Partial<Appliers>;

function endLiving(hall: Hall, ticketId: TicketId): Hall {
  const ticket = hall.tickets.get(ticketId);
  return ticket ? end(leave(hall, ticket), ticket) : hall;
}

/** Served again without having been called: back from a hold, or reopened. */
function backAtCounter(ticket: Ticket): Because {
  return {
    rule: 'chosen',
    tier: 'own',
    zoneId: ticket.zoneId,
    charged: [],
    credited: null,
    reasonId: null,
    left: 0,
  };
}
