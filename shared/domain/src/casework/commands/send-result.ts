/** sendResult 送出证窗口: the result leaves the department. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn, notYours } from './on-case.ts';

export const sendResult = caseCommand({
  name: 'sendResult',
  roles: ['official'],
  payload: z.strictObject({ caseId: CaseId }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotYourDepartment', 'ResultNotHere'],
  decide(current, _, context) {
    const decided = caseIn(current, 'decided');
    if (isRejection(decided)) return decided;
    const stranger = notYours(decided, context);
    if (stranger) return stranger;
    return decided.result.place === 'department' ? [fact('ResultSent', {})] : reject('ResultNotHere', {});
  },
});
