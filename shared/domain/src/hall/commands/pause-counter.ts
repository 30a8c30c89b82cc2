/** pauseCounter 暂停服务: with a reason, and when it goes on if known. The last counter of a waiting zone is warned first. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, Instant, ReasonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { counterOf, leftAlone } from './at-counter.ts';

export const pauseCounter = hallCommand({
  name: 'pauseCounter',
  roles: ['clerk'],
  payload: z.strictObject({
    counterId: CounterId,
    reasonId: ReasonId,
    until: Instant.optional(),
    /** The clerk has read how many people are left without a counter. */
    confirmed: z.boolean().optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'CounterPaused',
    'ReasonUnknown',
    'QueueLeftAlone',
  ],
  decide(hall, { counterId, reasonId, until, confirmed }, { by }) {
    const counter = counterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    if (counter.pause !== null) return reject('CounterPaused', { counterId });
    if (!hall.rules.reasons.pause.includes(reasonId)) return reject('ReasonUnknown', { reasonId });
    const alone = confirmed ? null : leftAlone(hall, counterId);
    return alone ?? [fact('CounterPaused', { counterId, reasonId, until: until ?? null })];
  },
});
