/** extendRectification 延期审批: 负责人 lengthens the limit once, to fifteen working days from the rating. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { evaluationCommand, hallRules, INSPECTORS, notApproving } from '../command.ts';
import { deadlineAfter } from '../deadline.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';
import { note, noteOf } from './note.ts';
import { rectificationIn } from './rectifying.ts';

export const extendRectification = evaluationCommand({
  name: 'extendRectification',
  roles: INSPECTORS,
  payload: z.strictObject({ evaluationId: EvaluationId, note }),
  patience: '8s',
  needs: ['evaluation', 'calendar', 'rules', 'powers'],
  rejections: ['PowerNeeded', 'NotBad', 'RectificationNotInState', 'AlreadyExtended'],
  decide(evaluation, { evaluationId }, context) {
    const refused = notApproving(context);
    if (refused) return refused;
    const open = rectificationIn(evaluation, ['toVerify', 'answering']);
    if (isRejection(open)) return open;
    if (open.extended) return reject('AlreadyExtended', {});
    const from = evaluation.rating?.ratedAt ?? context.at;
    const { extendedWorkdays } = context.evaluation.rules;
    const answerBy = deadlineAfter(from, extendedWorkdays, context.calendar, hallRules(context));
    return [evaluationFact('RectificationExtended', { evaluationId, answerBy, noteId: noteOf(context) })];
  },
});
