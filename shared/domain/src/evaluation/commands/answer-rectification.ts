/** answerRectification 整改反馈: what was done about it, within five working days or the extended limit. */
import { z } from 'zod';
import { ReasonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { evaluationCommand, INSPECTORS } from '../command.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';
import { note, noteOf } from './note.ts';
import { inspecting } from './rectifying.ts';

export const answerRectification = evaluationCommand({
  name: 'answerRectification',
  roles: INSPECTORS,
  payload: z.strictObject({ evaluationId: EvaluationId, measureId: ReasonId, note }),
  patience: '8s',
  needs: ['evaluation', 'powers'],
  rejections: ['PowerNeeded', 'NotBad', 'RectificationNotInState', 'ReasonUnknown'],
  decide(evaluation, { evaluationId, measureId }, context) {
    const open = inspecting(evaluation, ['answering'], context);
    if (isRejection(open)) return open;
    if (!context.evaluation.rules.reasons.measures.includes(measureId))
      return reject('ReasonUnknown', { reasonId: measureId });
    const inTime = context.at <= open.answerBy.at;
    return [
      evaluationFact('RectificationAnswered', { evaluationId, measureId, noteId: noteOf(context), inTime }),
    ];
  },
});
