/** finishService 办结: done at this counter; with services left in another zone the ticket goes on there. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { counterOf, directFinished, finishing, ticketAt } from './at-counter.ts';

export const finishService = hallCommand({
  name: 'finishService',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId, ticketId: TicketId.optional() }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'NobodyAtCounter',
    'TicketNotYours',
  ],
  decide(hall, { counterId, ticketId }, { at, by }) {
    const counter = counterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    if (counter.current?.kind === 'direct') return directFinished(counter, at);
    const ticket = ticketAt(hall, counter.current);
    if (ticket === null) return reject('NobodyAtCounter', { counterId });
    if (ticketId !== undefined && ticketId !== ticket.ticketId) return reject('TicketNotYours', { ticketId });
    return finishing(hall, ticket, at);
  },
});
