/** cancelTicket 取消: the visitor does not want the number any more. A kiosk may only cancel what it has just given (不要了). */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { ReasonId, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { livingTicket, wrongState } from './at-counter.ts';

export const cancelTicket = hallCommand({
  name: 'cancelTicket',
  roles: ['kiosk', 'guide', 'clerk', 'manager'],
  payload: z.strictObject({
    ticketId: TicketId,
    reasonId: ReasonId,
    note: z.string().min(1).max(200).optional(),
  }),
  // Also from a kiosk that was cut off when the visitor gave it back.
  patience: 'journal',
  needs: [],
  rejections: ['DayNotOpen', 'TicketUnknown', 'TicketNotInState', 'TicketNotYours', 'ReasonUnknown'],
  decide(hall, { ticketId, reasonId }, { by, noteId }) {
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    if (ticket.status === 'serving') return wrongState(ticket);
    if (by.role === 'kiosk' && (ticket.takenOn !== by.device || ticket.status !== 'waiting')) {
      return reject('TicketNotYours', { ticketId });
    }
    if (!hall.rules.reasons.cancel.includes(reasonId)) return reject('ReasonUnknown', { reasonId });
    return [fact('TicketCancelled', { ticketId, reasonId, noteId })];
  },
});
