/** startRound 开始巡查: the list of now is the round's own from here on. */
import { z } from 'zod';
import { roundCommand } from '../command.ts';
import { roundFact, RoundId, RoundPart } from '../round.ts';

export const startRound = roundCommand({
  name: 'startRound',
  opens: true,
  roles: ['guide', 'manager'],
  payload: z.strictObject({ part: RoundPart }),
  patience: '8s',
  needs: ['rounds'],
  rejections: [],
  decide(_, { part }, { newId, rounds: { revision, rules } }) {
    const items = rules.items.filter(({ on }) => on).map(({ itemId, heading }) => ({ itemId, heading }));
    return [roundFact('RoundStarted', { roundId: RoundId.parse(newId('round')), part, revision, items })];
  },
});
