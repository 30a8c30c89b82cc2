/** Which line of the paper hour may be put right or struck out, by whom, and for how long. */
import type { Context } from '../../command.ts';
import type { LocalDate, TicketId } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import type { Hall } from '../hall.ts';
import { paperOf } from '../paper-book.ts';
import { isPaperDay, mayCorrectPaper, type PaperTicket } from '../paper.ts';

export function correctable(
  hall: Hall,
  { date, ticketId }: { readonly date: LocalDate; readonly ticketId: TicketId },
  { by, today }: Pick<Context, 'by' | 'today'>,
): PaperTicket | Rejection {
  const before = date === hall.date ? paperOf(hall, ticketId) : undefined;
  if (!before) return reject('PaperUnknown', {});
  const { takenAt, number } = before;
  if (!isPaperDay(date, today)) return reject('TimeOutsideDay', { time: takenAt, date, from: takenAt });
  if (!mayCorrectPaper(before, by, today, hall.rules.zoneOffsetMinutes))
    return reject('PaperNotYours', { number });
  return before;
}
