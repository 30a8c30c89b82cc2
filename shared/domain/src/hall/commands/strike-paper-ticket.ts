/** strikePaperTicket 补录划去: a line that was entered and never happened no longer counts, with the reason; the log keeps it. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { LocalDate, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { correctable } from './correctable-paper.ts';

export const strikePaperTicket = hallCommand({
  name: 'strikePaperTicket',
  roles: ['clerk', 'operator', 'manager'],
  payload: z.strictObject({
    /** The day of the paper hour. */
    date: LocalDate,
    ticketId: TicketId,
    /** 划去原因. */
    note: z.string().trim().min(2).max(200),
  }),
  patience: '8s',
  needs: [],
  rejections: ['PaperUnknown', 'PaperNotYours', 'TimeOutsideDay'],
  decide(hall, { date, ticketId }, context) {
    const before = correctable(hall, { date, ticketId }, context);
    if (isRejection(before)) return before;
    const { noteId } = context;
    return noteId === null ? reject('PaperUnknown', {}) : [fact('PaperTicketStruck', { ticketId, noteId })];
  },
});
