/** markNoShow 过号: a clerk's act only, after enough calls and enough time; the ticket can come back until closing. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { fact } from '../events.ts';
import { currentTicketOf, tooEarlyForNoShow, wrongState } from './at-counter.ts';

export const markNoShow = hallCommand({
  name: 'markNoShow',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'NobodyAtCounter',
    'TicketNotInState',
    'TooEarlyForNoShow',
  ],
  decide(hall, { counterId }, { at, by }) {
    const ticket = currentTicketOf(hall, counterId, by);
    if (isRejection(ticket)) return ticket;
    if (ticket.status === 'serving' && !ticket.startInferred) return wrongState(ticket);
    return (
      tooEarlyForNoShow(hall, ticket, at) ?? [fact('TicketMissed', { ticketId: ticket.ticketId, counterId })]
    );
  },
});
