/**
 * recordPaperTicket 补录纸质号: a line of the 排队登记表 is entered after the paper hour, with the times at which it happened.
 * One fact holds the whole visit; nothing of it is called, printed or shown, and no living number moves.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { LocalDate } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { PAPER_LINE } from '../paper.ts';
import { paperDay, PAPER_REJECTIONS, recordedPaper } from './recording-paper.ts';

export const recordPaperTicket = hallCommand({
  name: 'recordPaperTicket',
  roles: ['clerk', 'operator', 'manager'],
  /** `date`: the day of the paper hour. */
  payload: z.strictObject({ date: LocalDate, ...PAPER_LINE }),
  patience: '8s',
  needs: ['rules'],
  rejections: PAPER_REJECTIONS,
  decide(hall, { date, ...line }, context) {
    const day = paperDay(hall, date, [line], context);
    if (isRejection(day)) return day;
    const recorded = recordedPaper(line, { ...day, known: hall.paper.values() }, context);
    return isRejection(recorded) ? recorded : [...day.brings, recorded];
  },
});
