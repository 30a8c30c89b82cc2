/**
 * A number that a window called by itself while the hub was away (应急叫号): what it means for the one who holds it, and for
 * whoever the hub still saw at that window. Nobody is lost by it: a number that could not be called is told to a person.
 */
import type { CounterId, Instant, TicketId } from '../ids.ts';
import { laterOf, secondsBetween } from '../time.ts';
import { directFinished, ticketAt } from './commands/at-counter.ts';
import type { Counter } from './counter.ts';
import { fact, type HallEvent } from './events.ts';
import { waitingIn, type Hall } from './hall.ts';
import type { TicketBase } from './ticket.ts';

/** The facts of a number that was called there at that time, and who has left the window for it. */
export function calledInEmergency(
  hall: Hall,
  counter: Counter,
  ticket: Pick<TicketBase, 'ticketId' | 'zoneId' | 'takenAt' | 'forCounterId'> & {
    readonly status: 'waiting' | 'noShow';
  },
  said: Instant,
): readonly HallEvent[] {
  const { counterId } = counter;
  const { ticketId, zoneId } = ticket;
  const calledAt = laterOf(ticket.takenAt, said);
  const counted = ticket.status === 'waiting' && ticket.forCounterId === null ? 1 : 0;
  const because = {
    rule: 'withoutHub',
    tier: 'own',
    zoneId,
    charged: [],
    credited: null,
    reasonId: null,
    left: Math.max(0, waitingIn(hall, zoneId) - counted),
  } as const;
  const call = fact('TicketCalled', { ticketId, counterId, because: { ...because, charged: [] }, calledAt });
  // The window has called others since: this one has been there and gone.
  if (hasGoneOn(hall, counter, calledAt)) return [call, finishedLater(ticketId, counterId)];
  return [...leftFor(hall, counter, calledAt), call];
}

function hasGoneOn(hall: Hall, { current }: Counter, calledAt: Instant): boolean {
  if (current?.kind === 'direct') return current.startedAt > calledAt;
  const ticket = ticketAt(hall, current);
  if (ticket === null) return false;
  return (ticket.status === 'called' ? ticket.calledAt : ticket.startedAt) > calledAt;
}

/** Served as far as anybody knows, its time unknown; who was called a moment before and hardly came waits again. */
function leftFor(hall: Hall, counter: Counter, calledAt: Instant): readonly HallEvent[] {
  const { counterId, current } = counter;
  const ticket = ticketAt(hall, current);
  if (ticket === null) return directFinished(counter, calledAt);
  const { ticketId } = ticket;
  if (ticket.status === 'serving') return [finishedLater(ticketId, counterId)];
  const isInferred = secondsBetween(ticket.lastCallAt, calledAt) >= hall.rules.inferStartSeconds;
  if (!isInferred) return [fact('TicketReturned', { ticketId, counterId })];
  return [
    fact('ServiceStarted', { ticketId, counterId, startInferred: true }),
    finishedLater(ticketId, counterId),
  ];
}

function finishedLater(ticketId: TicketId, counterId: CounterId): HallEvent {
  return fact('TicketFinished', { ticketId, counterId, served: null, how: 'lateEntry' });
}
