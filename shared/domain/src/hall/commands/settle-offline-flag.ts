/** settleOfflineFlag 断网的事已处理: a person has looked at what was flagged about a number while the line was cut. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { TicketNumber } from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { fact } from '../events.ts';

export const settleOfflineFlag = hallCommand({
  name: 'settleOfflineFlag',
  roles: ['guide', 'manager'],
  payload: z.strictObject({ number: TicketNumber }),
  patience: '8s',
  needs: [],
  rejections: ['NothingFlagged'],
  decide(hall, { number }) {
    const isFlagged = hall.flaggedCalls.has(number) || (hall.spent.get(number)?.flags ?? []).length > 0;
    return isFlagged ? [fact('OfflineFlagSettled', { number })] : reject('NothingFlagged', { number });
  },
});
