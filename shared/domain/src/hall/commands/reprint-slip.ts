/** reprintSlip 补打: another slip of the same number, marked as such. A kiosk may only reprint what it has given. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { type JobId, PrinterId, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { livingTicket } from './at-counter.ts';

export const reprintSlip = hallCommand({
  name: 'reprintSlip',
  roles: ['kiosk', 'guide', 'clerk', 'manager'],
  payload: z.strictObject({ ticketId: TicketId, printerId: PrinterId }),
  // Also from a kiosk that printed it while it was cut off.
  patience: 'journal',
  needs: [],
  rejections: ['DayNotOpen', 'TicketUnknown', 'TicketNotYours'],
  decide(hall, { ticketId, printerId }, { by, newId }) {
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    if (by.role === 'kiosk' && ticket.takenOn !== by.device) return reject('TicketNotYours', { ticketId });
    const copy = (ticket.slip?.copy ?? 0) + 1;
    return [fact('SlipRequested', { jobId: newId(`slip-${copy}`) as JobId, ticketId, printerId, copy })];
  },
});
