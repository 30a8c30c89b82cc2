/** Any number typed (查号): which ticket is meant, and where in the hall it belongs. */
import { aheadOf, promiseOf, type WaitPromise } from '@yichuang/domain/hall/estimate';
import { openCountersFor, type Hall, ticketNumbered } from '@yichuang/domain/hall/hall';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { CounterId, TicketNumber } from '@yichuang/domain/ids';

export interface Whereabouts {
  readonly ticket: Ticket;
  /** While it waits: people in front, and how long it may still take. */
  readonly ahead: number | null;
  readonly promise: WaitPromise | null;
  /** Counters that call its queue now. */
  readonly counterIds: readonly CounterId[];
}

/** Null: not among the living; it may have ended. */
export function whereaboutsOf(hall: Hall, number: TicketNumber): Whereabouts | null {
  const ticket = ticketNumbered(hall, number);
  if (!ticket) return null;
  const waiting = ticket.status === 'waiting';
  return {
    ticket,
    ahead: waiting ? aheadOf(hall, ticket) : null,
    promise: waiting ? promiseOf(hall, ticket) : null,
    counterIds: openCountersFor(hall, ticket.zoneId).map(({ counterId }) => counterId),
  };
}
