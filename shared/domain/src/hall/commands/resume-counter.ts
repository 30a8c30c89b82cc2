/** resumeCounter 恢复服务. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { counterOf } from './at-counter.ts';

export const resumeCounter = hallCommand({
  name: 'resumeCounter',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId }),
  patience: '8s',
  needs: [],
  rejections: ['DayNotOpen', 'CounterUnknown', 'CounterNotOpen', 'NotYourCounter', 'CounterNotPaused'],
  decide(hall, { counterId }, { by }) {
    const counter = counterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    return counter.pause === null
      ? reject('CounterNotPaused', { counterId })
      : [fact('CounterResumed', { counterId })];
  },
});
