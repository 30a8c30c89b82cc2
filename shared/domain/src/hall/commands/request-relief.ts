/** requestRelief 请人顶上: before the last counter of a waiting zone pauses or closes, its clerk asks guides and manager for somebody. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { counterOf, zonesLeftAlone } from './at-counter.ts';

export const requestRelief = hallCommand({
  name: 'requestRelief',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'CounterPaused',
    'ReliefNotNeeded',
  ],
  decide(hall, { counterId }, { by }) {
    const counter = counterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    if (counter.pause !== null) return reject('CounterPaused', { counterId });
    if (zonesLeftAlone(hall, counterId).length === 0) return reject('ReliefNotNeeded', { counterId });
    // Asked twice is asked once: since when stands.
    return hall.reliefs.get(counterId) ? [] : [fact('ReliefRequested', { counterId })];
  },
});
