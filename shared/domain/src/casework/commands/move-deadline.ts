/**
 * moveDeadline 期限重算: after a change of the calendar. The printed date stays on paper, old and new are kept beside each
 * other; a receipt that still waits gets another day until silence accepts it.
 */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { basisOf, recounted, type Limits } from '../limits.ts';
import { caseIn, silenceAfter } from './on-case.ts';

export const moveDeadline = caseCommand({
  name: 'moveDeadline',
  roles: ['clock'],
  payload: z.strictObject({ caseId: CaseId }),
  patience: '8s',
  needs: ['rules', 'calendar', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'DeadlineUnchanged'],
  decide(current, _, context) {
    const open = caseIn(current, 'received', 'accepted');
    if (isRejection(open)) return open;
    if (open.limits === null) {
      const silentUntil = open.terms && silenceAfter(open.completeAt, open.terms, context);
      return silentUntil === null || silentUntil === open.silentUntil
        ? reject('DeadlineUnchanged', {})
        : [fact('SilenceMoved', { silentUntil })];
    }
    const limits = recounted(open.limits, open, basisOf(context));
    if (sameDays(limits, open.limits)) return reject('DeadlineUnchanged', {});
    const from = {
      promised: open.limits.promised.dueDate,
      statutory: open.limits.statutory?.dueDate ?? null,
    };
    return [fact('DeadlineMoved', { from, limits })];
  },
});

function sameDays(one: Limits, other: Limits): boolean {
  return one.promised.dueAt === other.promised.dueAt && one.statutory?.dueAt === other.statutory?.dueAt;
}
