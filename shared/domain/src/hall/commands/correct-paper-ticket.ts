/**
 * correctPaperTicket 补录更正: a line was entered wrong and is put right, with the reason. The fact before stays in the log;
 * order, waits and figures go by the corrected line.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { LocalDate, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { isSamePaper, PAPER_LINE, paperFault } from '../paper.ts';
import { correctable } from './correctable-paper.ts';

export const correctPaperTicket = hallCommand({
  name: 'correctPaperTicket',
  roles: ['clerk', 'operator', 'manager'],
  payload: z.strictObject({
    /** The day of the paper hour. */
    date: LocalDate,
    ticketId: TicketId,
    ...PAPER_LINE,
    /** 更正原因. */
    note: z.string().trim().min(2).max(200),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'PaperUnknown',
    'PaperNotYours',
    'PaperUnchanged',
    'NotAPaperNumber',
    'ZoneUnknown',
    'ServiceUnknown',
    'CounterUnknown',
    'NumberSpent',
    'TimeInFuture',
    'TimeOutsideDay',
    'CalledBeforeTaken',
    'FinishedBeforeCalled',
    'CounterOverlap',
  ],
  decide(hall, { date, ticketId, note: _note, ...typed }, context) {
    const before = correctable(hall, { date, ticketId }, context);
    if (isRejection(before)) return before;
    const line = { ...typed, services: [...new Set(typed.services)] };
    const others = [...hall.paper.values()].filter((other) => other.ticketId !== ticketId);
    const fault = paperFault(line, { date, rules: hall.rules, now: context.at, known: others });
    if (fault) return fault;
    const { noteId } = context;
    if (noteId === null || isSamePaper(before, line))
      return reject('PaperUnchanged', { number: before.number });
    return [fact('PaperTicketCorrected', { ticketId, ...line, noteId })];
  },
});
