/** holdTicket 挂起: the visitor goes to copy or fetch something and keeps the ticket; the counter is free for others. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { fact } from '../events.ts';
import { currentTicketOf } from './at-counter.ts';

export const holdTicket = hallCommand({
  name: 'holdTicket',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId, note: z.string().min(1).max(200).optional() }),
  patience: '8s',
  needs: [],
  rejections: ['DayNotOpen', 'CounterUnknown', 'CounterNotOpen', 'NotYourCounter', 'NobodyAtCounter'],
  decide(hall, { counterId }, { by, noteId }) {
    const ticket = currentTicketOf(hall, counterId, by);
    if (isRejection(ticket)) return ticket;
    const { ticketId } = ticket;
    const held = fact('TicketHeld', { ticketId, counterId, noteId });
    // What is recorded for a called visitor says that they were here.
    return ticket.status === 'called'
      ? [fact('ServiceStarted', { ticketId, counterId, startInferred: true }), held]
      : [held];
  },
});
