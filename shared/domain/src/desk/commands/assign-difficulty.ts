/** assignDifficulty 交办: another named person is responsible from now on. The same one again changes nothing. */
import { isRejection } from '../../rejection.ts';
import { difficultyCommand, ownDifficulty } from '../command.ts';
import { difficultyEvents, difficultyFact } from '../difficulty.ts';

export const assignDifficulty = difficultyCommand({
  name: 'assignDifficulty',
  roles: ['guide', 'clerk', 'manager'],
  payload: difficultyEvents.DifficultyAssigned,
  patience: '8s',
  needs: [],
  rejections: ['DifficultyUnknown', 'DifficultyClosed', 'NotYourDifficulty'],
  decide(difficulty, assigned, { by }) {
    const own = ownDifficulty(difficulty, by);
    if (isRejection(own)) return own;
    return own.toAccountId === assigned.toAccountId ? [] : [difficultyFact('DifficultyAssigned', assigned)];
  },
});
