/** Where a ticket waits (排队): on hold, moved to another line or counter, back again, missed, put before others. */
import type { TicketId } from '../../ids.ts';
import { adjust, set } from '../../ordered.ts';
import type { Because } from '../because.ts';
import type { Hall } from '../hall.ts';
import { change, dequeue, enqueue, leave, put, seat, unseat, withVisitor, withoutVisitor } from '../lines.ts';
import type { TicketBase } from '../ticket.ts';
import type { Appliers } from './applier.ts';
import { baseOf, learn, servedUntil } from './carried.ts';

export const placing = {
  TicketHeld: (hall, { ticketId, counterId }, { at }) => {
    const held = change(hall, ticketId, (ticket) => ({
      ...baseOf(ticket),
      status: 'held',
      counterId,
      heldAt: at,
      servedSeconds: servedUntil(ticket, at),
    }));
    return unseat(held, counterId, ticketId);
  },
  TicketTransferred: (hall, { ticketId, toZoneId, services, forCounterId, served }, { at }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const moved: TicketBase = {
      ...baseOf(ticket),
      zoneId: toZoneId,
      services,
      forCounterId,
      placed: 'transferred',
      servedSeconds: servedUntil(ticket, at),
    };
    const left = learn(leave(hall, ticket), served);
    const visitors = withVisitor(withoutVisitor(left.visitors, ticket), moved);
    return enqueue({ ...left, visitors }, { ...moved, status: 'waiting' });
  },
  TicketReturned: (hall, { ticketId }) => backToQueue(hall, ticketId),
  TicketReleased: (hall, { ticketId }) => backToQueue(hall, ticketId),
  TicketMoved: (hall, { ticketId, counterId, fromCounterId }) => {
    const moved = change(hall, ticketId, (ticket) =>
      ticket.status === 'called' || ticket.status === 'serving' ? { ...ticket, counterId } : ticket,
    );
    return seat(unseat(moved, fromCounterId, ticketId), counterId, { kind: 'ticket', ticketId });
  },
  TicketMissed: (hall, { ticketId, counterId }, { at }) => {
    const missed = change(hall, ticketId, (ticket) => ({
      ...baseOf(ticket),
      status: 'noShow',
      counterId,
      missedAt: at,
    }));
    return unseat(missed, counterId, ticketId);
  },
  TicketReinstated: (hall, { ticketId, placedAt, forCounterId }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    return enqueue(hall, {
      ...baseOf(ticket),
      status: 'waiting',
      placedAt,
      forCounterId,
      placed: 'reinstated',
    });
  },
  PriorityGranted: (hall, { ticketId, classId, groundId, bypass }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const priority = { classId, groundId, bypass };
    return ticket.status === 'waiting'
      ? enqueue(dequeue(hall, ticket), { ...ticket, priority })
      : put(hall, { ...ticket, priority });
  },
} satisfies Partial<Appliers>;

/** Back to its own place; an accidental call gives back what it spent of the ratio. */
function backToQueue(hall: Hall, ticketId: TicketId): Hall {
  const ticket = hall.tickets.get(ticketId);
  if (!ticket || ticket.status === 'waiting') return hall;
  const left = leave(hall, ticket);
  const refunded = ticket.status === 'called' ? refund(left, ticket.because) : left;
  const recentCalls = refunded.recentCalls.filter((call) => call.ticketId !== ticketId);
  return enqueue({ ...refunded, recentCalls }, { ...baseOf(ticket), status: 'waiting' });
}

function refund(hall: Hall, { charged, credited }: Because): Hall {
  const { ratio } = hall.rules.priority;
  let since = hall.sinceOvertaking;
  for (const zoneId of charged) since = set(since, zoneId, ratio);
  if (credited !== null) since = adjust(since, credited, ratio, (calls) => Math.max(0, calls - 1));
  return { ...hall, sinceOvertaking: since };
}
