/**
 * signOver 移交签字: the clerk scans what goes into the bag; nothing else goes, and nothing that is listed stays behind unseen:
 * what is not there any more (撤回 since) is named, else one folder would hold up the bag.
 */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { handoverCommand } from '../command.ts';
import { handoverFact } from '../handover.ts';
import { HandoverId, ShortCode } from '../ids.ts';
import { codesOf, scanning } from './scanning.ts';

export const signOver = handoverCommand({
  name: 'signOver',
  roles: ['clerk'],
  payload: z.strictObject({
    handoverId: HandoverId,
    scanned: z.array(ShortCode).max(400),
    /** looked again: the others do not go */
    withoutMissing: z.boolean().optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: ['HandoverUnknown', 'HandoverNotInState', 'NotOnTheList', 'PapersMissing'],
  decide(current, { scanned, withoutMissing = false }) {
    if (current === null) return reject('HandoverUnknown', {});
    const { status } = current;
    if (status !== 'listed') return reject('HandoverNotInState', { status });
    const { strange, missing, there } = scanning(current, scanned);
    if (strange.length > 0) return reject('NotOnTheList', { shortCodes: strange });
    if (missing.length > 0 && !withoutMissing)
      return reject('PapersMissing', { shortCodes: codesOf(missing) });
    const { handoverId, departmentId } = current;
    return [handoverFact('HandoverSignedOver', { handoverId, departmentId, cases: there, missing })];
  },
});
