/**
 * releaseTicket 解除占用: a guide or manager frees a ticket that hangs at a counter nobody attends. Back to its place, or
 * 补办结 when it was done (its time is unknown and stays out of the averages).
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { TicketId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { fact } from '../events.ts';
import { livingTicket, wrongState } from './at-counter.ts';

export const releaseTicket = hallCommand({
  name: 'releaseTicket',
  roles: ['guide', 'manager'],
  payload: z.strictObject({
    ticketId: TicketId,
    resolution: z.enum(['return', 'finished']),
    note: z.string().min(1).max(200).optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: ['DayNotOpen', 'TicketUnknown', 'TicketNotInState'],
  decide(hall, { ticketId, resolution }, { noteId }) {
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    if (ticket.status === 'waiting' || ticket.status === 'noShow') return wrongState(ticket);
    const { counterId } = ticket;
    if (resolution === 'return') return [fact('TicketReleased', { ticketId, counterId, noteId })];
    if (ticket.status === 'called') return wrongState(ticket);
    return [fact('TicketFinished', { ticketId, counterId, served: null, how: 'lateEntry' })];
  },
});
