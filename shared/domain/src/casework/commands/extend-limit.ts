/** extendLimit 延长期限: once, by who may approve, with the reason told to the applicant, before the limit is over (行政许可法 §42). */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { basisOf, recounted } from '../limits.ts';
import { caseIn, notThisWay, notYours } from './on-case.ts';

export const extendLimit = caseCommand({
  name: 'extendLimit',
  roles: ['official'],
  payload: z.strictObject({
    caseId: CaseId,
    days: z.int().min(1).max(60),
    note: z.string().min(1).max(1_000),
  }),
  patience: '8s',
  needs: ['rules', 'calendar', 'numbers', 'powers', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'NotThisWay',
    'PowerNeeded',
    'NotYourDepartment',
    'LimitAlreadyExtended',
    'ExtensionTooLong',
    'LimitPassed',
  ],
  decide(current, { days }, context) {
    const accepted = caseIn(current, 'accepted');
    if (isRejection(accepted)) return accepted;
    const { powers, noteId, office, at, by } = context;
    const refused = notThisWay(accepted, 'full') ?? notYours(accepted, context);
    if (refused) return refused;
    if (!powers.includes('approve')) return reject('PowerNeeded', { power: 'approve' });
    if (accepted.extension !== null) return reject('LimitAlreadyExtended', { days: accepted.extension.days });
    const { maxDays } = office.extension;
    if (days > maxDays) return reject('ExtensionTooLong', { maxDays });
    const basis = basisOf(context);
    const { promised, statutory } = recounted(accepted.limits, accepted, basis);
    const { dueAt } = statutory ?? promised;
    const isStopped = accepted.specials.some(({ from, to }) => from !== null && to === null);
    if (at > dueAt && !isStopped) return reject('LimitPassed', { dueAt });
    const document = issue('extension', accepted, context);
    const { documentId } = document.payload;
    const extension = { days, approvedBy: by.account, documentId };
    const limits = recounted(accepted.limits, { ...accepted, extension }, basis);
    return [fact('LimitExtended', { days, documentId, limits, noteId }), document];
  },
});
