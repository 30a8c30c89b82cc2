/** lodgeObjection 申请复核: a clerk says that a figure about the own work is not right, and why. */
import { z } from 'zod';
import { plusDays } from '../../calendar/dates.ts';
import { dueAfter } from '../../calendar/due.ts';
import { basisOf } from '../../casework/limits.ts';
import { LocalDate, TicketId, TicketNumber } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { objectionFact, ObjectionId, OwnFigure } from '../objection.ts';
import { objectionCommand } from '../command.ts';

export const lodgeObjection = objectionCommand({
  name: 'lodgeObjection',
  opens: true,
  roles: ['clerk'],
  payload: z.strictObject({
    date: LocalDate,
    figure: OwnFigure,
    ticketId: TicketId.nullable(),
    number: TicketNumber.nullable(),
    note: z.string().trim().min(1).max(500),
  }),
  patience: '8s',
  needs: ['calendar', 'office'],
  rejections: ['ObjectionUnknown', 'ObjectionOutOfTime'],
  decide(_, { date, figure, ticketId, number }, context) {
    const { newId, noteId, by, at, today } = context;
    if (noteId === null || by.account === null) return reject('ObjectionUnknown', {});
    const { lodgeDays, answerDays } = context.office.promises.objection;
    const earliest = plusDays(today, -lodgeDays);
    if (date > today || date < earliest) return reject('ObjectionOutOfTime', { earliest });
    const limit = { value: answerDays, unit: 'workingDay' } as const;
    const { dueAt } = dueAfter({ kind: 'accepted', at }, limit, basisOf(context));
    return [
      objectionFact('ObjectionLodged', {
        objectionId: ObjectionId.parse(newId('objection')),
        accountId: by.account,
        date,
        figure,
        ticketId,
        number,
        noteId,
        answerBy: dueAt,
      }),
    ];
  },
});
