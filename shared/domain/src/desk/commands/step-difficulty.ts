/** stepDifficulty 记进展: what was done, in words; `answered`: the citizen was given an answer in it (答复群众). */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { difficultyCommand, ownDifficulty } from '../command.ts';
import { difficultyFact, DifficultyId } from '../difficulty.ts';

export const stepDifficulty = difficultyCommand({
  name: 'stepDifficulty',
  roles: ['guide', 'clerk', 'manager'],
  payload: z.strictObject({
    difficultyId: DifficultyId,
    note: z.string().trim().min(1).max(500),
    answered: z.boolean(),
  }),
  patience: '8s',
  needs: [],
  rejections: ['DifficultyUnknown', 'DifficultyClosed', 'NotYourDifficulty'],
  decide(difficulty, { difficultyId, answered }, { by, noteId }) {
    const own = ownDifficulty(difficulty, by);
    if (isRejection(own)) return own;
    return noteId === null
      ? reject('DifficultyUnknown', {})
      : [difficultyFact('DifficultyStepped', { difficultyId, noteId, answered })];
  },
});
