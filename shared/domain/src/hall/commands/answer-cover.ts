/** answerCover 应答顶岗: whoever was asked comes, or says that it cannot be. Coming is seen when the counter is opened. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { fact } from '../events.ts';

export const answerCover = hallCommand({
  name: 'answerCover',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId, accepted: z.boolean() }),
  patience: '8s',
  needs: [],
  rejections: ['DayNotOpen', 'NoCoverAsked'],
  decide(hall, { counterId, accepted }, { by }) {
    if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
    const cover = hall.covers.get(counterId);
    if (!cover || cover.state === 'declined' || cover.accountId !== by.account)
      return reject('NoCoverAsked', { counterId });
    return [fact('CoverAnswered', { counterId, accountId: cover.accountId, accepted })];
  },
});
