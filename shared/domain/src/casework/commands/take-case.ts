/** takeCase 认领: an official of the department takes a case from the inbox; from a colleague only when it is said. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn, notYours } from './on-case.ts';

export const takeCase = caseCommand({
  name: 'takeCase',
  roles: ['official'],
  payload: z.strictObject({ caseId: CaseId, takeOver: z.boolean().optional() }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotYourDepartment', 'CaseTakenBy'],
  decide(current, { takeOver = false }, context) {
    const open = caseIn(current, 'received', 'correcting', 'accepted', 'decided');
    if (isRejection(open)) return open;
    const { account } = context.by;
    const stranger = notYours(open, context);
    if (stranger || account === null) return stranger ?? reject('NotYourDepartment', {});
    const { takenBy } = open;
    if (takenBy !== null && (takenBy === account || !takeOver))
      return reject('CaseTakenBy', { accountId: takenBy });
    return [fact('CaseTaken', { accountId: account })];
  },
});
