/** serveDirectly 现场办理: somebody without a ticket, with a reason; the window screen says so, and it is counted. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, ReasonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { freeCounterOf } from './at-counter.ts';

export const serveDirectly = hallCommand({
  name: 'serveDirectly',
  roles: ['clerk'],
  payload: z.strictObject({
    counterId: CounterId,
    reasonId: ReasonId,
    note: z.string().min(1).max(200).optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'CounterPaused',
    'CounterBusy',
    'ReasonUnknown',
  ],
  decide(hall, { counterId, reasonId }, { by, noteId }) {
    const counter = freeCounterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    if (!hall.rules.reasons.direct.includes(reasonId)) return reject('ReasonUnknown', { reasonId });
    return [fact('DirectServiceStarted', { counterId, reasonId, noteId })];
  },
});
