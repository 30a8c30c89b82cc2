/** What entering one line of a paper hour and entering a whole sheet have in common: the day, its settings, the fact. */
import type { Context } from '../../command.ts';
import type { LocalDate, TicketId } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import { fact, type HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { isPaperDay, paperFault, type PaperDay, type PaperLine } from '../paper.ts';

export const PAPER_REJECTIONS = [
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
] as const;

interface Day extends Omit<PaperDay, 'known'> {
  /** No hub on that whole day: it goes by the settings of now, and keeps them. */
  readonly brings: readonly HallEvent[];
}

export function paperDay(
  hall: Hall,
  date: LocalDate,
  lines: readonly Pick<PaperLine, 'takenAt'>[],
  { at, today, rules: inForce }: Context,
): Day | Rejection {
  const wasAway = hall.version === 0 && date < today && inForce !== null;
  const rules = wasAway ? inForce : hall.rules;
  if (date !== hall.date || (hall.phase === 'unopened' && date === today))
    return reject('DayNotOpen', { date });
  const time = lines[0]?.takenAt ?? at;
  if (!isPaperDay(date, today)) return reject('TimeOutsideDay', { time, date, from: time });
  return { date, rules, now: at, brings: wasAway ? [fact('SettingsApplied', { rules })] : [] };
}

/** `label` tells the lines of one command apart. */
export function recordedPaper(
  line: PaperLine,
  day: PaperDay,
  { newId, newProgressKey }: Context,
  label = '',
): HallEvent | Rejection {
  const fault = paperFault(line, day);
  if (fault) return fault;
  return fact('PaperTicketRecorded', {
    ...line,
    services: [...new Set(line.services)],
    ticketId: newId(`ticket${label}`) as TicketId,
    progressKey: newProgressKey(label),
  });
}
