/** resumeTicket 恢复办理: a held visitor is back and goes on, at this or another free counter. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, TicketId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { fact } from '../events.ts';
import { freeCounterOf, livingTicket, wrongState } from './at-counter.ts';

export const resumeTicket = hallCommand({
  name: 'resumeTicket',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId, ticketId: TicketId }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'CounterPaused',
    'CounterBusy',
    'TicketUnknown',
    'TicketNotInState',
  ],
  decide(hall, { counterId, ticketId }, { by }) {
    const counter = freeCounterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    return ticket.status === 'held' ? [fact('TicketResumed', { ticketId, counterId })] : wrongState(ticket);
  },
});
