/** The paper hour's lines in the hall (补录簿): one is entered, put right, struck out; beside the living queue, which does not move. */
import type { TicketId } from '../ids.ts';
import { adjust, drop, set } from '../ordered.ts';
import type { Hall } from './hall.ts';
import type { PaperTicket } from './paper.ts';

export function paperOf(hall: Hall, ticketId: TicketId): PaperTicket | undefined {
  for (const ticket of hall.paper.values()) if (ticket.ticketId === ticketId) return ticket;
  return undefined;
}

export function withPaper(hall: Hall, ticket: PaperTicket): Hall {
  return {
    ...hall,
    paper: set(hall.paper, ticket.number, ticket),
    taken: adjust(hall.taken, ticket.zoneId, 0, (count) => count + 1),
    // A window had told of the call already (应急叫号).
    flaggedCalls: drop(hall.flaggedCalls, ticket.number),
  };
}

export function withoutPaper(hall: Hall, { number, zoneId }: PaperTicket): Hall {
  return {
    ...hall,
    paper: drop(hall.paper, number),
    taken: adjust(hall.taken, zoneId, 0, (count) => count - 1),
  };
}
