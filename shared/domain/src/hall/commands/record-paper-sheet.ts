/**
 * recordPaperSheet 整表补录: the lines of a 排队登记表 that was filled in elsewhere, entered in one act: all of them, or none.
 * Each is held to the rules of recordPaperTicket, and against those above it.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { LocalDate } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import type { HallEvent } from '../events.ts';
import { PAPER_LINE, PAPER_NUMBERS, type PaperLine } from '../paper.ts';
import { paperDay, PAPER_REJECTIONS, recordedPaper } from './recording-paper.ts';

export const recordPaperSheet = hallCommand({
  name: 'recordPaperSheet',
  roles: ['clerk', 'operator', 'manager'],
  payload: z.strictObject({
    /** The day of the paper hour. */
    date: LocalDate,
    lines: z.array(z.strictObject(PAPER_LINE)).min(1).max(PAPER_NUMBERS),
  }),
  patience: '8s',
  needs: ['rules'],
  rejections: PAPER_REJECTIONS,
  decide(hall, { date, lines }, context) {
    const day = paperDay(hall, date, lines, context);
    if (isRejection(day)) return day;
    const known: PaperLine[] = [...hall.paper.values()];
    const facts: HallEvent[] = [...day.brings];
    for (const line of lines) {
      const recorded = recordedPaper(line, { ...day, known }, context, `/${line.number}`);
      if (isRejection(recorded)) return recorded;
      facts.push(recorded);
      known.push(line);
    }
    return facts;
  },
});
