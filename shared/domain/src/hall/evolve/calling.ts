/** Calls (叫号): who is called where, once more, and whether the voice was heard. */
import { adjust, set } from '../../ordered.ts';
import type { Because } from '../because.ts';
import type { Hall, RecentCall } from '../hall.ts';
import { change, leave, put, seat } from '../lines.ts';
import { isByAppointment, type Ticket } from '../ticket.ts';
import type { Appliers } from './applier.ts';
import { baseOf } from './carried.ts';

const RECENT_CALLS = 12;

export const calling = {
  TicketCalled: (hall, { ticketId, counterId, because, calledAt: heardAt }, { at, seq }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const calledAt = heardAt ?? at;
    const call = {
      calledAt,
      lastCallAt: calledAt,
      heardAt: heardAt ?? null,
      round: 1,
      callSeq: seq,
      calls: ticket.calls + 1,
    };
    const called = put(leave(hall, ticket), {
      ...baseOf(ticket),
      ...call,
      status: 'called',
      counterId,
      because,
      forCounterId: null,
    });
    const spent = spend(called, because);
    // Told of later: whoever is at the window by now stays.
    const isTaken = heardAt !== undefined && (spent.counters.get(counterId)?.current ?? null) !== null;
    const seated = isTaken ? spent : seat(spent, counterId, { kind: 'ticket', ticketId });
    return remember(seated, {
      callSeq: seq,
      ticketId,
      number: ticket.number,
      counterId,
      calledAt,
      tag: tagOf(ticket, because),
    });
  },
  TicketRecalled: (hall, { ticketId, counterId }, { at, seq }) => {
    const ticket = hall.tickets.get(ticketId);
    if (ticket?.status !== 'called' && ticket?.status !== 'serving') return hall;
    const { because, number } = ticket;
    const recalled = put(hall, {
      ...baseOf(ticket),
      status: 'called',
      counterId,
      calledAt: ticket.status === 'called' ? ticket.calledAt : ticket.startedAt,
      lastCallAt: at,
      heardAt: null,
      round: ticket.round + 1,
      callSeq: seq,
      calls: ticket.calls + 1,
      because,
    });
    return remember(recalled, {
      callSeq: seq,
      ticketId,
      number,
      counterId,
      calledAt: at,
      tag: tagOf(ticket, because),
    });
  },
  AnnouncementReported: (hall, { ticketId, callSeq, outcome }, { at }) =>
    change(hall, ticketId, (ticket) =>
      ticket.status === 'called' && ticket.callSeq === callSeq && outcome === 'spoken'
        ? { ...ticket, heardAt: at }
        : ticket,
    ),
} satisfies Partial<Appliers>;

function spend(hall: Hall, { charged, credited }: Because): Hall {
  const { ratio } = hall.rules.priority;
  let since = hall.sinceOvertaking;
  for (const zoneId of charged) since = set(since, zoneId, 0);
  if (credited !== null) since = adjust(since, credited, ratio, (calls) => Math.min(ratio, calls + 1));
  return since === hall.sinceOvertaking ? hall : { ...hall, sinceOvertaking: since };
}

function remember(hall: Hall, call: RecentCall): Hall {
  const others = hall.recentCalls.filter((other) => other.ticketId !== call.ticketId);
  return { ...hall, recentCalls: [call, ...others].slice(0, RECENT_CALLS) };
}

function tagOf(ticket: Ticket, because: Because): RecentCall['tag'] {
  if (isByAppointment(ticket)) return 'appointment';
  if (ticket.priority !== null) return 'priority';
  if (because.rule === 'withoutHub') return 'offline';
  return ticket.placed ?? (because.rule === 'chosen' ? 'chosen' : null);
}
