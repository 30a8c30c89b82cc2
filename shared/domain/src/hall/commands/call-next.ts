/**
 * callNext 顺呼: one atomic step. Whoever is at the counter is settled as `current` says, and the next one is called.
 * With somebody there and nothing said, the desk is asked what is meant; nobody is ever dropped by a stray key.
 * `ticketId` is the ticket that the desk shows as its current one: a second press that meant the former one is refused.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, TicketId, type Instant } from '../../ids.ts';
import { isRejection, reject, type Rejection } from '../../rejection.ts';
import type { Counter } from '../counter.ts';
import { fact, type HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { nextFor } from '../policy.ts';
import type { CalledTicket, ServingTicket } from '../ticket.ts';
import { counterOf, directFinished, finishing, ticketAt, tooEarlyForNoShow } from './at-counter.ts';

const Current = z.enum(['finish', 'noShow', 'return']);
type Current = z.infer<typeof Current>;

export const callNext = hallCommand({
  name: 'callNext',
  roles: ['clerk'],
  payload: z.strictObject({
    counterId: CounterId,
    current: Current.optional(),
    ticketId: TicketId.optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'CounterPaused',
    'CurrentUndecided',
    'TooEarlyForNoShow',
    'QueueEmpty',
  ],
  decide(hall, { counterId, current, ticketId }, { at, by }) {
    const counter = counterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    if (counter.pause !== null) return reject('CounterPaused', { counterId });
    const leaving = settleCurrent(hall, counter, current, ticketId, at);
    if (isRejection(leaving)) return leaving;
    // Chosen on the queue as it stands: somebody who is put back now is not called again in the same breath.
    const next = nextFor(hall, counterId, at);
    if (next === null) return leaving.length > 0 ? leaving : reject('QueueEmpty', { counterId });
    return [...leaving, fact('TicketCalled', { ticketId: next.ticketId, counterId, because: next.because })];
  },
});

function settleCurrent(
  hall: Hall,
  counter: Counter,
  current: Current | undefined,
  shown: TicketId | undefined,
  at: Instant,
): readonly HallEvent[] | Rejection {
  const ticket = ticketAt(hall, counter.current);
  if (ticket === null) return directFinished(counter, at);
  if (current === undefined || (shown !== undefined && shown !== ticket.ticketId))
    return undecided(hall, ticket, at);
  const { ticketId } = ticket;
  const { counterId } = counter;
  switch (current) {
    case 'finish':
      return finishing(hall, ticket, at);
    case 'return':
      return [fact('TicketReturned', { ticketId, counterId })];
    case 'noShow':
      if (!mayMiss(ticket)) return undecided(hall, ticket, at);
      return tooEarlyForNoShow(hall, ticket, at) ?? [fact('TicketMissed', { ticketId, counterId })];
  }
}

function undecided(hall: Hall, ticket: CalledTicket | ServingTicket, at: Instant): Rejection {
  const { ticketId, number, status } = ticket;
  const missable = mayMiss(ticket) && tooEarlyForNoShow(hall, ticket, at) === null;
  return reject('CurrentUndecided', {
    ticketId,
    number,
    status,
    may: missable ? ['finish', 'noShow', 'return'] : ['finish', 'return'],
  });
}

/** Called and not seated, or seated only by the clock's guess. */
function mayMiss(ticket: CalledTicket | ServingTicket): boolean {
  return ticket.status === 'called' || ticket.startInferred;
}
