/** recordStep 办理环节: review, site inspection, check, certificate: what was done, how it came out. Stops no clock. */
import { z } from 'zod';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { Step, StepOutcome } from '../words.ts';
import { caseIn, notYours } from './on-case.ts';

export const recordStep = caseCommand({
  name: 'recordStep',
  roles: ['official'],
  payload: z.strictObject({
    caseId: CaseId,
    step: Step,
    outcome: StepOutcome,
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotYourDepartment'],
  decide(current, { step, outcome }, context) {
    const running = caseIn(current, 'accepted', 'decided');
    if (isRejection(running)) return running;
    const { noteId } = context;
    return notYours(running, context) ?? [fact('StepRecorded', { step, outcome, noteId })];
  },
});
