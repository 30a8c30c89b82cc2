/** recallTicket 再叫: the same number once more, on the screens and in the voice; also after an inferred start. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { fact } from '../events.ts';
import { currentTicketOf, wrongState } from './at-counter.ts';

export const recallTicket = hallCommand({
  name: 'recallTicket',
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
  ],
  decide(hall, { counterId }, { by }) {
    const ticket = currentTicketOf(hall, counterId, by);
    if (isRejection(ticket)) return ticket;
    if (ticket.status === 'serving' && !ticket.startInferred) return wrongState(ticket);
    return [fact('TicketRecalled', { ticketId: ticket.ticketId, counterId })];
  },
});
