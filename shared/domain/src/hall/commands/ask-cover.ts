/** askCover 派顶岗: one tap of the manager or a guide asks somebody to stand in at a counter that has nobody. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { AccountId, CounterId } from '../../ids.ts';
import { vacanciesOf, whoMayCover } from '../../oversight/vacancy.ts';
import { reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { counterRules } from '../hall.ts';

export const askCover = hallCommand({
  name: 'askCover',
  roles: ['manager', 'guide'],
  payload: z.strictObject({ counterId: CounterId, accountId: AccountId }),
  patience: '8s',
  needs: [],
  rejections: ['DayNotOpen', 'CounterUnknown', 'CoverNotNeeded', 'CoverNotFree'],
  decide(hall, { counterId, accountId }, { at }) {
    if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
    if (!counterRules(hall, counterId)) return reject('CounterUnknown', { counterId });
    const vacancy = vacanciesOf(hall, at).find((one) => one.post.counterId === counterId);
    if (!vacancy) return reject('CoverNotNeeded', { counterId });
    if (!whoMayCover(hall, vacancy, at).some((one) => one.accountId === accountId))
      return reject('CoverNotFree', { counterId, accountId });
    return [fact('CoverAsked', { counterId, accountId })];
  },
});
