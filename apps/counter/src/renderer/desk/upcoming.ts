/** The next people in order (接下来): whom 顺呼 would call, one after the other, if nothing else happened. */
import type { Envelope } from '@yichuang/domain/event';
import type { Because } from '@yichuang/domain/hall/because';
import { fact, type HallEvent } from '@yichuang/domain/hall/events';
import { evolve } from '@yichuang/domain/hall/evolve';
import type { Hall } from '@yichuang/domain/hall/hall';
import { nextFor } from '@yichuang/domain/hall/policy';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { CommandId, CounterId } from '@yichuang/domain/ids';

export interface Upcoming {
  readonly ticket: Ticket;
  readonly because: Because;
}

/** Asks the one ordering rule again after each imagined call, so that the list cannot differ from what is called. */
export function upcomingFor(hall: Hall, counterId: CounterId, limit: number): readonly Upcoming[] {
  const upcoming: Upcoming[] = [];
  let imagined = hall;
  while (upcoming.length < limit) {
    const next = nextFor(imagined, counterId);
    const ticket = next && imagined.tickets.get(next.ticketId);
    if (!ticket) break;
    upcoming.push({ ticket, because: next.because });
    imagined = evolve(imagined, imaginedCall(imagined, counterId, ticket, next.because));
  }
  return upcoming;
}

/** A fact that happens nowhere but here: what the order reads of it is the ticket and the reason. */
function imaginedCall(
  hall: Hall,
  counterId: CounterId,
  ticket: Ticket,
  because: Because,
): Envelope<HallEvent> {
  return {
    ...fact('TicketCalled', { ticketId: ticket.ticketId, counterId, because }),
    seq: hall.lastSeq,
    hallId: hall.hallId,
    stream: `hall/${hall.date}`,
    version: hall.version,
    schema: 1,
    subject: ticket.ticketId,
    at: ticket.takenAt,
    by: { role: 'clerk', account: null, device: null, counter: counterId, via: 'inside' },
    commandId: '00000000-0000-7000-8000-000000000000' as CommandId,
    cause: null,
  };
}
