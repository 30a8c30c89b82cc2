/** openFinding 登记问题: what is the matter with an item, where, who puts it right and by when. */
import { z } from 'zod';
import { dueAfter } from '../../calendar/due.ts';
import { basisOf } from '../../casework/limits.ts';
import { AccountId, CounterId, ZoneId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { RoundItemId } from '../checklist.ts';
import { notResponsible, roundCommand, underWay } from '../command.ts';
import { FindingId, PhotoId, roundFact, RoundId } from '../round.ts';

export const openFinding = roundCommand({
  name: 'openFinding',
  roles: ['guide', 'manager'],
  payload: z.strictObject({
    roundId: RoundId,
    itemId: RoundItemId,
    note: z.string().trim().min(1).max(500),
    zoneId: ZoneId.nullable(),
    counterId: CounterId.nullable(),
    photoId: PhotoId.nullable(),
    toAccountId: AccountId,
    /** Today's closing, or that of the next working day. */
    by: z.enum(['today', 'nextWorkday']),
  }),
  patience: '8s',
  needs: ['calendar', 'office', 'responsible'],
  rejections: [
    'RoundUnknown',
    'RoundOver',
    'RoundItemUnknown',
    'ResponsibleUnknown',
    'ResponsibleDisabled',
    'ResponsibleUnable',
  ],
  decide(round, { roundId, itemId, zoneId, counterId, photoId, toAccountId, by }, context) {
    const going = underWay(round);
    if (isRejection(going)) return going;
    const { noteId, newId, at } = context;
    if (noteId === null || !going.items.some((item) => item.itemId === itemId))
      return reject('RoundItemUnknown', {});
    const nobody = notResponsible(context);
    if (nobody) return nobody;
    // Of no days: by today's closing, and after it by that of the next working day.
    const limit = { value: by === 'today' ? 0 : 1, unit: 'workingDay' } as const;
    const { dueAt } = dueAfter({ kind: 'accepted', at }, limit, basisOf(context));
    const findingId = FindingId.parse(newId('finding'));
    const where = { zoneId, counterId, photoId };
    const found = { roundId, findingId, itemId, noteId, ...where, toAccountId, dueAt };
    return [roundFact('FindingOpened', found)];
  },
});
