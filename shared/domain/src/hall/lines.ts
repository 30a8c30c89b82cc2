/** Moves between queue, counter and end (队列与窗口): the only places where the hall's indexes are kept in step. */
import type { CounterId, ServiceId, TicketId } from '../ids.ts';
import { adjust, drop, emptyOrdered, set, type Ordered } from '../ordered.ts';
import type { AtCounter, Counter } from './counter.ts';
import { lineKeyOf, visitorKey, type Hall } from './hall.ts';
import { placeKey, type Ticket, type TicketBase, type WaitingTicket } from './ticket.ts';

/** Puts a ticket into its queue at its place. */
export function enqueue(hall: Hall, ticket: WaitingTicket): Hall {
  const key = lineKeyOf(ticket);
  const line = hall.lines.get(key) ?? emptyOrdered<TicketId>();
  return {
    ...put(hall, ticket),
    lines: set(hall.lines, key, set(line, placeKey(ticket), ticket.ticketId)),
    load: adjust(hall.load, loadKey(ticket), 0, (people) => people + 1),
  };
}

/** Takes a waiting ticket out of its queue; it stays among the living. */
export function dequeue(hall: Hall, ticket: WaitingTicket): Hall {
  const key = lineKeyOf(ticket);
  const former = hall.lines.get(key);
  if (!former) return hall;
  const line = drop(former, placeKey(ticket));
  return {
    ...hall,
    lines: line.size === 0 ? drop(hall.lines, key) : set(hall.lines, key, line),
    load: lessOne(hall.load, loadKey(ticket)),
  };
}

/** Takes a ticket away from where it is: queue, counter, or neither. */
export function leave(hall: Hall, ticket: Ticket): Hall {
  switch (ticket.status) {
    case 'waiting':
      return dequeue(hall, ticket);
    case 'called':
    case 'serving':
      return unseat(hall, ticket.counterId, ticket.ticketId);
    case 'held':
    case 'noShow':
      return hall;
  }
}

/** Ends a ticket that has left its place: it is no longer among the living. */
export function end(hall: Hall, ticket: Ticket): Hall {
  return {
    ...hall,
    tickets: drop(hall.tickets, ticket.ticketId),
    visitors: withoutVisitor(hall.visitors, ticket),
  };
}

export function put(hall: Hall, ticket: Ticket): Hall {
  return { ...hall, tickets: set(hall.tickets, ticket.ticketId, ticket) };
}

/** Changes a living ticket in place; for an unknown one nothing happens. */
export function change(hall: Hall, ticketId: TicketId, next: (ticket: Ticket) => Ticket): Hall {
  const ticket = hall.tickets.get(ticketId);
  return ticket ? put(hall, next(ticket)) : hall;
}

export function withCounter(hall: Hall, counterId: CounterId, next: (counter: Counter) => Counter): Hall {
  const counter = hall.counters.get(counterId);
  return counter ? { ...hall, counters: set(hall.counters, counterId, next(counter)) } : hall;
}

export function seat(hall: Hall, counterId: CounterId, current: AtCounter): Hall {
  return withCounter(hall, counterId, (counter) => ({ ...counter, current }));
}

export function unseat(hall: Hall, counterId: CounterId, ticketId: TicketId): Hall {
  return withCounter(hall, counterId, (counter) =>
    counter.current?.kind === 'ticket' && counter.current.ticketId === ticketId
      ? { ...counter, current: null }
      : counter,
  );
}

type Visitors = Ordered<readonly TicketId[]>;

export function withVisitor(visitors: Visitors, ticket: TicketBase): Visitors {
  const { visitorId, ticketId } = ticket;
  if (visitorId === null) return visitors;
  return ticket.services.reduce(
    (all, serviceId) => adjust(all, visitorKey(visitorId, serviceId), [], (ids) => [...ids, ticketId]),
    visitors,
  );
}

export function withoutVisitor(visitors: Visitors, ticket: TicketBase): Visitors {
  const { visitorId, ticketId } = ticket;
  if (visitorId === null) return visitors;
  return ticket.services.reduce((all, serviceId) => {
    const key = visitorKey(visitorId, serviceId);
    const rest = (all.get(key) ?? []).filter((id) => id !== ticketId);
    return rest.length === 0 ? drop(all, key) : set(all, key, rest);
  }, visitors);
}

function loadKey(ticket: TicketBase): string {
  return `${ticket.zoneId}/${ticket.services[0] as ServiceId}`;
}

function lessOne(load: Ordered<number>, key: string): Ordered<number> {
  const people = (load.get(key) ?? 0) - 1;
  return people > 0 ? set(load, key, people) : drop(load, key);
}
