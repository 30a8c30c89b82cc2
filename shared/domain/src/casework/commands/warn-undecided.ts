/** warnUndecided 收件未受理提醒: on the third and fourth working day, before silence accepts. */
import { z } from 'zod';
import { deemedAcceptance } from '../../calendar/deemed-acceptance.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { basisOf } from '../limits.ts';
import { caseIn } from './on-case.ts';

export const warnUndecided = caseCommand({
  name: 'warnUndecided',
  roles: ['clock'],
  payload: z.strictObject({ caseId: CaseId, day: z.int().min(1).max(60) }),
  patience: '8s',
  needs: ['rules', 'calendar', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'TooEarly', 'AlreadyWarned'],
  decide(current, { day }, context) {
    const received = caseIn(current, 'received');
    if (isRejection(received)) return received;
    if (received.warnedDays.includes(day)) return reject('AlreadyWarned', { day });
    const { warnAt, deemedAt } = deemedAcceptance(received.completeAt, basisOf(context));
    const which = context.office.deadlines.deemed.warnOnWorkdays.indexOf(day);
    const from = warnAt[which] ?? deemedAt;
    return context.at < from ? reject('TooEarly', { from }) : [fact('UndecidedWarned', { day })];
  },
});
