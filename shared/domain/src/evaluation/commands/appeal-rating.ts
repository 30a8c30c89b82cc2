/** appealRating 申诉: a rating given by mistake or in bad faith is put to 负责人, once; the limits go on. */
import { z } from 'zod';
import { ReasonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { evaluationCommand, INSPECTORS } from '../command.ts';
import { evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';
import { note, noteOf } from './note.ts';
import { inspecting } from './rectifying.ts';

export const appealRating = evaluationCommand({
  name: 'appealRating',
  roles: INSPECTORS,
  payload: z.strictObject({ evaluationId: EvaluationId, groundId: ReasonId, note }),
  patience: '8s',
  needs: ['evaluation', 'powers'],
  rejections: ['PowerNeeded', 'NotBad', 'RectificationNotInState', 'AlreadyAppealed', 'ReasonUnknown'],
  decide(evaluation, { evaluationId, groundId }, context) {
    const open = inspecting(evaluation, ['toVerify', 'answering', 'answered'], context);
    if (isRejection(open)) return open;
    if (open.appeal !== null) return reject('AlreadyAppealed', {});
    if (!context.evaluation.rules.reasons.appeals.includes(groundId))
      return reject('ReasonUnknown', { reasonId: groundId });
    return [evaluationFact('RatingAppealed', { evaluationId, groundId, noteId: noteOf(context) })];
  },
});
