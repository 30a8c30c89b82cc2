/** What can be taken back just now (撤销): a finish with the call that followed it, or a call alone. */
import type { Desk } from '@yichuang/domain/hall/views/desk';
import type { Instant, TicketId, TicketNumber } from '@yichuang/domain/ids';
import { secondsBetween } from '@yichuang/domain/time';

/** Shorter than the hall allows (15 s), so that the last press still arrives in time. */
export const UNDO_SECONDS = 10;

export interface Undoable {
  /** The deed's moment: two deeds are never one bar. */
  readonly at: Instant;
  readonly finished: { readonly ticketId: TicketId; readonly number: TicketNumber } | null;
  readonly called: { readonly ticketId: TicketId; readonly number: TicketNumber } | null;
}

export function undoableOf({ counter, ticket, direct }: Desk, now: Instant): Undoable | null {
  // Once the next person sits here, taking the former one back would send this one away.
  if (direct !== null || ticket?.status === 'serving') return null;
  const fresh = (at: Instant): boolean => secondsBetween(at, now) < UNDO_SECONDS;
  const called = ticket === null ? null : { ticketId: ticket.ticketId, number: ticket.number };
  const { lastLeft } = counter;
  if (lastLeft !== null && fresh(lastLeft.at)) {
    const { ticketId, number } = lastLeft.ticket;
    return { at: lastLeft.at, finished: { ticketId, number }, called };
  }
  if (ticket !== null && ticket.round === 1 && fresh(ticket.calledAt))
    return { at: ticket.calledAt, finished: null, called };
  return null;
}
