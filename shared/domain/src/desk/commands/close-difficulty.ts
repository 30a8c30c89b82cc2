/** closeDifficulty 办结: what came of it, in the words in which the citizen was told, and how. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { difficultyCommand, ownDifficulty } from '../command.ts';
import { difficultyFact, DifficultyId, Outcome, ToldHow } from '../difficulty.ts';

export const closeDifficulty = difficultyCommand({
  name: 'closeDifficulty',
  roles: ['guide', 'clerk', 'manager'],
  payload: z.strictObject({
    difficultyId: DifficultyId,
    note: z.string().trim().min(1).max(500),
    outcome: Outcome,
    told: ToldHow,
  }),
  patience: '8s',
  needs: [],
  rejections: ['DifficultyUnknown', 'DifficultyClosed', 'NotYourDifficulty'],
  decide(difficulty, { difficultyId, outcome, told }, { by, noteId }) {
    const own = ownDifficulty(difficulty, by);
    if (isRejection(own)) return own;
    return noteId === null
      ? reject('DifficultyUnknown', {})
      : [difficultyFact('DifficultyClosed', { difficultyId, noteId, outcome, told })];
  },
});
