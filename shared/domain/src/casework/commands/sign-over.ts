/** signOver 移交签字: the clerk scans what goes into the bag; nothing else goes, and nothing that is listed stays behind unseen. */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { handoverCommand } from '../command.ts';
import { handoverFact } from '../handover.ts';
import { HandoverId, ShortCode } from '../ids.ts';
import { codesOf, scanning } from './scanning.ts';

export const signOver = handoverCommand({
  name: 'signOver',
  roles: ['clerk'],
  payload: z.strictObject({ handoverId: HandoverId, scanned: z.array(ShortCode).max(400) }),
  patience: '8s',
  needs: [],
  rejections: ['HandoverUnknown', 'HandoverNotInState', 'NotOnTheList', 'PapersMissing'],
  decide(current, { scanned }) {
    if (current === null) return reject('HandoverUnknown', {});
    const { status } = current;
    if (status !== 'listed') return reject('HandoverNotInState', { status });
    const { strange, missing, there } = scanning(current, scanned);
    if (strange.length > 0) return reject('NotOnTheList', { shortCodes: strange });
    if (missing.length > 0) return reject('PapersMissing', { shortCodes: codesOf(missing) });
    const { handoverId, departmentId } = current;
    return [handoverFact('HandoverSignedOver', { handoverId, departmentId, cases: there })];
  },
});
