/** verifyBadRating 回访核实: within one working day somebody asks what happened and says what kind of matter it is. */
import { z } from 'zod';
import { ReasonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { evaluationCommand, INSPECTORS } from '../command.ts';
import { evaluationEvents, evaluationFact } from '../events.ts';
import { EvaluationId } from '../ids.ts';
import { note, noteOf } from './note.ts';
import { inspecting } from './rectifying.ts';

export const verifyBadRating = evaluationCommand({
  name: 'verifyBadRating',
  roles: INSPECTORS,
  payload: z.strictObject({
    evaluationId: EvaluationId,
    contact: evaluationEvents.BadRatingVerified.shape.contact,
    kindId: ReasonId,
    note,
  }),
  patience: '8s',
  needs: ['evaluation', 'powers'],
  rejections: ['PowerNeeded', 'NotBad', 'RectificationNotInState', 'ReasonUnknown'],
  decide(evaluation, { evaluationId, contact, kindId }, context) {
    const open = inspecting(evaluation, ['toVerify'], context);
    if (isRejection(open)) return open;
    if (!context.evaluation.rules.reasons.kinds.includes(kindId))
      return reject('ReasonUnknown', { reasonId: kindId });
    const inTime = context.at <= open.verifyBy.at;
    return [
      evaluationFact('BadRatingVerified', { evaluationId, contact, kindId, noteId: noteOf(context), inTime }),
    ];
  },
});
