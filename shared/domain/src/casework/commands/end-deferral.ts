/** endDeferral 容缺终止: what was promised did not come in time, the case ends. Never before that day is over. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { owed } from '../case.ts';
import { caseCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn, notYours } from './on-case.ts';

export const endDeferral = caseCommand({
  name: 'endDeferral',
  roles: ['clock', 'official'],
  payload: z.strictObject({ caseId: CaseId, note: z.string().min(1).max(1_000).optional() }),
  patience: '8s',
  needs: ['numbers', 'powers', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotYourDepartment', 'NothingOwed', 'TooEarly'],
  decide(current, _, context) {
    const accepted = caseIn(current, 'accepted');
    if (isRejection(accepted)) return accepted;
    const stranger = notYours(accepted, context);
    if (stranger) return stranger;
    const lines = owed(accepted);
    const materialIds = lines.flatMap(({ materialId }) => (materialId === null ? [] : [materialId]));
    const from = lines.map(({ dueAt }) => dueAt).find((dueAt) => dueAt !== null);
    if (materialIds.length === 0 || from === undefined) return reject('NothingOwed', {});
    if (context.at <= from) return reject('TooEarly', { from });
    const ended = fact('DeferralEnded', { materialIds, noteId: context.noteId });
    return [ended, issue('termination', accepted, context)];
  },
});
