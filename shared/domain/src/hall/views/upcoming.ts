/** The next people in order (接下来): whom 顺呼 would call, one after the other, if nothing else happened. */
import type { Envelope } from '../../event.ts';
import type { Because } from '../because.ts';
import { factsOfCall, type EmergencyCall } from '../commands/record-emergency-call.ts';
import { fact, subjectOf, type HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Hall } from '../hall.ts';
import { nextFor } from '../policy.ts';
import type { Ticket } from '../ticket.ts';
import type { CommandId, CounterId, Instant } from '../../ids.ts';

export interface Upcoming {
  readonly ticket: Ticket;
  readonly because: Because;
}

/** Asks the one ordering rule again after each imagined call, so that the list cannot differ from what is called. */
export function upcomingFor(
  hall: Hall,
  counterId: CounterId,
  now: Instant,
  limit: number,
): readonly Upcoming[] {
  const upcoming: Upcoming[] = [];
  let imagined = hall;
  while (upcoming.length < limit) {
    const next = nextFor(imagined, counterId, now);
    const ticket = next && imagined.tickets.get(next.ticketId);
    if (!ticket) break;
    upcoming.push({ ticket, because: next.because });
    imagined = evolve(imagined, imaginedCall(imagined, counterId, ticket, next.because));
  }
  return upcoming;
}

/** The hall as it will be once these calls of this window are told (应急叫号); a window without a hub knows no more. */
export function hallAfterCalls(hall: Hall, calls: readonly EmergencyCall[]): Hall {
  let imagined = hall;
  for (const call of calls)
    for (const event of factsOfCall(imagined, call, call.calledAt))
      imagined = evolve(imagined, imaginedFact(imagined, event, call));
  return imagined;
}

/** A fact that happens nowhere but here: what the order reads of it is the ticket and the reason. */
function imaginedCall(
  hall: Hall,
  counterId: CounterId,
  ticket: Ticket,
  because: Because,
): Envelope<HallEvent> {
  const event = fact('TicketCalled', { ticketId: ticket.ticketId, counterId, because });
  return imaginedFact(hall, event, { counterId, calledAt: ticket.takenAt });
}

function imaginedFact(
  hall: Hall,
  event: HallEvent,
  { counterId, calledAt }: Pick<EmergencyCall, 'counterId' | 'calledAt'>,
): Envelope<HallEvent> {
  return {
    ...event,
    seq: hall.lastSeq,
    hallId: hall.hallId,
    stream: `hall/${hall.date}`,
    version: hall.version,
    schema: 1,
    subject: subjectOf(event),
    at: calledAt,
    by: { role: 'clerk', account: null, device: null, counter: counterId, via: 'inside' },
    commandId: '00000000-0000-7000-8000-000000000000' as CommandId,
    cause: null,
  };
}
