/** sendBackFinding 退回: it is not right yet, and why. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { rectifiedFinding, roundCommand } from '../command.ts';
import { FindingId, roundFact, RoundId } from '../round.ts';

export const sendBackFinding = roundCommand({
  name: 'sendBackFinding',
  roles: ['guide', 'manager'],
  payload: z.strictObject({
    roundId: RoundId,
    findingId: FindingId,
    note: z.string().trim().min(1).max(500),
  }),
  patience: '8s',
  needs: [],
  rejections: ['FindingUnknown', 'FindingOver', 'NotYourFinding', 'FindingNotRectified'],
  decide(round, { roundId, findingId }, { by, noteId }) {
    const finding = rectifiedFinding(round, findingId, by);
    if (isRejection(finding)) return finding;
    return noteId === null
      ? reject('FindingUnknown', {})
      : [roundFact('FindingSentBack', { roundId, findingId, noteId })];
  },
});
