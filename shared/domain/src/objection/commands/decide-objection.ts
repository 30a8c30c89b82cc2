/** decideObjection 复核: the manager says whether the clerk is right, in words that the clerk reads, and whether the service counts. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { objectionFact, ObjectionId } from '../objection.ts';
import { objectionCommand, openObjection } from '../command.ts';

export const decideObjection = objectionCommand({
  name: 'decideObjection',
  roles: ['manager'],
  payload: z
    .strictObject({
      objectionId: ObjectionId,
      upheld: z.boolean(),
      setAside: z.boolean(),
      note: z.string().trim().min(1).max(500),
    })
    .refine(({ upheld, setAside }) => upheld || !setAside),
  patience: '8s',
  needs: [],
  rejections: ['ObjectionUnknown', 'ObjectionOver', 'NothingToSetAside'],
  decide(objection, { objectionId, upheld, setAside }, { noteId }) {
    const open = openObjection(objection);
    if (isRejection(open)) return open;
    if (noteId === null) return reject('ObjectionUnknown', {});
    if (setAside && open.ticketId === null) return reject('NothingToSetAside', {});
    return [objectionFact('ObjectionDecided', { objectionId, upheld, setAside, noteId })];
  },
});
