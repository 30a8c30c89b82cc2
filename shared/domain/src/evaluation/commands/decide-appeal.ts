/** decideAppeal 申诉复核: 负责人, and never who appealed, lets the rating stand or takes it out of the figures. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { evaluationCommand, INSPECTORS, notApproving } from '../command.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';
import { note, noteOf } from './note.ts';
import { rectificationIn } from './rectifying.ts';

export const decideAppeal = evaluationCommand({
  name: 'decideAppeal',
  roles: INSPECTORS,
  payload: z.strictObject({ evaluationId: EvaluationId, upheld: z.boolean(), note }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['PowerNeeded', 'NotBad', 'RectificationNotInState', 'DecidedByAnother'],
  decide(evaluation, { evaluationId, upheld }, context) {
    const refused = notApproving(context);
    if (refused) return refused;
    const open = rectificationIn(evaluation, ['appealed']);
    if (isRejection(open)) return open;
    if (open.appeal?.by === context.by.account) return reject('DecidedByAnother', {});
    return [evaluationFact('AppealDecided', { evaluationId, upheld, noteId: noteOf(context) })];
  },
});
