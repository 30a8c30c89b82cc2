/** signFor 接收签字: the department scans what has come; what has not is named as missing and stays with the hall. */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { handoverCommand } from '../command.ts';
import { handoverFact } from '../handover.ts';
import { HandoverId, ShortCode } from '../ids.ts';
import { codesOf, scanning } from './scanning.ts';

export const signFor = handoverCommand({
  name: 'signFor',
  roles: ['official'],
  payload: z.strictObject({
    handoverId: HandoverId,
    scanned: z.array(ShortCode).max(400),
    /** looked again: sign for the others */
    withoutMissing: z.boolean().optional(),
  }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['HandoverUnknown', 'HandoverNotInState', 'NotYourDepartment', 'NotOnTheList', 'PapersMissing'],
  decide(current, { scanned, withoutMissing = false }, { departmentId }) {
    if (current === null) return reject('HandoverUnknown', {});
    if (departmentId !== current.departmentId) return reject('NotYourDepartment', {});
    const { status } = current;
    if (status !== 'signedOver') return reject('HandoverNotInState', { status });
    const { strange, missing, there } = scanning(current, scanned);
    if (strange.length > 0) return reject('NotOnTheList', { shortCodes: strange });
    if (missing.length > 0 && !withoutMissing)
      return reject('PapersMissing', { shortCodes: codesOf(missing) });
    const { handoverId } = current;
    return [handoverFact('HandoverSignedFor', { handoverId, departmentId, cases: there, missing })];
  },
});
