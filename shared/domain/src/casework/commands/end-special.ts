/** endSpecial 特别程序结束: the clock goes on from the next day, and the dates that it has moved are written down. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { openSpecial } from '../case.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { basisOf, recounted } from '../limits.ts';
import { SpecialOutcome } from '../words.ts';
import { caseIn, notYours } from './on-case.ts';

export const endSpecial = caseCommand({
  name: 'endSpecial',
  roles: ['official'],
  payload: z.strictObject({
    caseId: CaseId,
    outcome: SpecialOutcome,
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['rules', 'calendar', 'powers', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotYourDepartment', 'NoSpecialRunning'],
  decide(current, { outcome }, context) {
    const accepted = caseIn(current, 'accepted');
    if (isRejection(accepted)) return accepted;
    const stranger = notYours(accepted, context);
    if (stranger) return stranger;
    const running = openSpecial(accepted);
    if (running === null) return reject('NoSpecialRunning', {});
    const { today, noteId } = context;
    const { specialId } = running;
    const specials = accepted.specials.map((special) =>
      special === running ? { ...special, to: today } : special,
    );
    const limits = recounted(accepted.limits, { ...accepted, specials }, basisOf(context));
    return [fact('SpecialEnded', { specialId, outcome, on: today, limits, noteId })];
  },
});
