/** rectifyFinding 整改完成: what was done, by whoever is responsible or a manager; now it is looked at. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { findingOpen, RESPONSIBLE_ROLES, roundCommand } from '../command.ts';
import { FindingId, PhotoId, roundFact, RoundId } from '../round.ts';

export const rectifyFinding = roundCommand({
  name: 'rectifyFinding',
  roles: RESPONSIBLE_ROLES,
  payload: z.strictObject({
    roundId: RoundId,
    findingId: FindingId,
    note: z.string().trim().min(1).max(500),
    photoId: PhotoId.nullable(),
  }),
  patience: '8s',
  needs: [],
  rejections: ['FindingUnknown', 'FindingOver', 'NotYourFinding', 'FindingRectifiedAlready'],
  decide(round, { roundId, findingId, photoId }, { by, noteId }) {
    const finding = findingOpen(round, findingId);
    if (isRejection(finding)) return finding;
    if (finding.toAccountId !== by.account && by.role !== 'manager') return reject('NotYourFinding', {});
    if (finding.rectifiedAt !== null) return reject('FindingRectifiedAlready', {});
    return noteId === null
      ? reject('FindingUnknown', {})
      : [roundFact('FindingRectified', { roundId, findingId, noteId, photoId })];
  },
});
