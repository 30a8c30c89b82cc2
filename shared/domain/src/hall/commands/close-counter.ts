/** closeCounter 关窗: the clerk leaves. With somebody at the counter, or people nobody else serves, it asks first. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { counterOf, directFinished, leftAlone, ticketAt } from './at-counter.ts';

export const closeCounter = hallCommand({
  name: 'closeCounter',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId, confirmed: z.boolean().optional() }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'CounterBusy',
    'QueueLeftAlone',
  ],
  decide(hall, { counterId, confirmed }, { at, by }) {
    const counter = counterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    if (ticketAt(hall, counter.current) !== null) return reject('CounterBusy', { counterId });
    const alone = confirmed ? null : leftAlone(hall, counterId);
    return alone ?? [...directFinished(counter, at), fact('CounterClosed', { counterId })];
  },
});
