/** undoCalendarChange 撤销放假或停办: the day is again what the calendar says of it; limits are counted again. */
import { z } from 'zod';
import { LocalDate } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { calendarCommand } from '../command.ts';
import { calendarFact } from '../events.ts';

export const undoCalendarChange = calendarCommand({
  name: 'undoCalendarChange',
  roles: ['manager'],
  payload: z.strictObject({ date: LocalDate }),
  patience: '8s',
  needs: [],
  rejections: ['DayIsPast', 'CalendarUnchanged'],
  decide(changes, { date }, { today }) {
    if (date < today) return reject('DayIsPast', { date, today });
    if (!changes.days.has(date)) return reject('CalendarUnchanged', { date });
    return [calendarFact('CalendarChangeUndone', { date, revision: changes.revision + 1 })];
  },
});
