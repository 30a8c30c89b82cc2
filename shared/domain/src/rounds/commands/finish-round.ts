/** finishRound 巡查结束: when every item was looked at. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { roundCommand, underWay } from '../command.ts';
import { itemsLeft, roundFact, RoundId } from '../round.ts';

export const finishRound = roundCommand({
  name: 'finishRound',
  roles: ['guide', 'manager'],
  payload: z.strictObject({ roundId: RoundId }),
  patience: '8s',
  needs: [],
  rejections: ['RoundUnknown', 'RoundOver', 'RoundUnfinished'],
  decide(round, { roundId }) {
    const going = underWay(round);
    if (isRejection(going)) return going;
    const count = itemsLeft(going);
    return count > 0 ? reject('RoundUnfinished', { count }) : [roundFact('RoundFinished', { roundId })];
  },
});
