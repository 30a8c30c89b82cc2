/**
 * changeCalendar 放假、停办: from the evening before a manager says that the hall does not open on a day (or does). Who
 * ordered it and under which number stands in the note. Limits that are running are counted again, see moveDeadline.
 */
import { z } from 'zod';
import { LocalDate } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { calendarCommand } from '../command.ts';
import { isRealDate } from '../dates.ts';
import { calendarFact } from '../events.ts';
import { DayReason } from '../plan.ts';

export const changeCalendar = calendarCommand({
  name: 'changeCalendar',
  roles: ['manager'],
  payload: z.strictObject({
    date: LocalDate.refine(isRealDate),
    working: z.boolean(),
    reasonId: DayReason,
    /** 依据、文号 */
    note: z.string().min(1).max(200),
  }),
  patience: '8s',
  needs: [],
  rejections: ['DayIsPast', 'CalendarUnchanged'],
  decide(changes, { date, working, reasonId }, { today, noteId }) {
    // What was open has been open: limits of past days have been counted and printed.
    if (date < today) return reject('DayIsPast', { date, today });
    const known = changes.days.get(date);
    if (known?.working === working && known.reasonId === reasonId)
      return reject('CalendarUnchanged', { date });
    const day = { date, working, reasonId, revision: changes.revision + 1 };
    return [calendarFact('CalendarChanged', { day, noteId })];
  },
});
