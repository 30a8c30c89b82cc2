/**
 * recordPaperTicket 补录纸质号: a line of the 排队登记表 is entered after the paper hour, with the times at which it happened.
 * One fact holds the whole visit; nothing of it is called, printed or shown, and no living number moves.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { Instant, LocalDate, ServiceId, type TicketId, TicketNumber, ZoneId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { isPaperDay, PaperEnd, paperFault } from '../paper.ts';

export const recordPaperTicket = hallCommand({
  name: 'recordPaperTicket',
  roles: ['clerk', 'operator', 'manager'],
  payload: z.strictObject({
    /** The day of the paper hour. */
    date: LocalDate,
    number: TicketNumber,
    zoneId: ZoneId,
    services: z.array(ServiceId).min(1).max(5),
    takenAt: Instant,
    end: PaperEnd,
  }),
  patience: '8s',
  needs: ['rules'],
  rejections: [
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
    'DayNotOpen',
  ],
  decide(hall, { date, ...line }, { at, today, newId, newProgressKey, rules: inForce }) {
    // No hub on that whole day: it goes by the settings of now, and keeps them.
    const wasAway = hall.version === 0 && date < today;
    const rules = wasAway && inForce ? inForce : hall.rules;
    if (date !== hall.date || (hall.phase === 'unopened' && date === today))
      return reject('DayNotOpen', { date });
    if (!isPaperDay(date, today))
      return reject('TimeOutsideDay', { time: line.takenAt, date, from: line.takenAt });
    const fault = paperFault(line, { date, rules, now: at, known: hall.paper.values() });
    if (fault) return fault;
    const services = [...new Set(line.services)];
    return [
      ...(wasAway ? [fact('SettingsApplied', { rules })] : []),
      fact('PaperTicketRecorded', {
        ...line,
        services,
        ticketId: newId('ticket') as TicketId,
        progressKey: newProgressKey(),
      }),
    ];
  },
});
