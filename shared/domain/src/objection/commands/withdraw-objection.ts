/** withdrawObjection 撤回复核: the clerk no longer holds it. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { objectionFact, ObjectionId } from '../objection.ts';
import { objectionCommand, openObjection } from '../command.ts';

export const withdrawObjection = objectionCommand({
  name: 'withdrawObjection',
  roles: ['clerk'],
  payload: z.strictObject({ objectionId: ObjectionId }),
  patience: '8s',
  needs: [],
  rejections: ['ObjectionUnknown', 'ObjectionOver'],
  decide(objection, { objectionId }, { by }) {
    const open = openObjection(objection);
    if (isRejection(open)) return open;
    // Of somebody else's there is nothing to know.
    return open.accountId === by.account
      ? [objectionFact('ObjectionWithdrawn', { objectionId })]
      : reject('ObjectionUnknown', {});
  },
});
