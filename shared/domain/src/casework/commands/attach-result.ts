/** attachResult 上传结果: the scan of the certificate or decision, kept with the case. */
import { z } from 'zod';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId, FileId } from '../ids.ts';
import { caseIn, notYours } from './on-case.ts';

export const attachResult = caseCommand({
  name: 'attachResult',
  roles: ['official'],
  payload: z.strictObject({ caseId: CaseId, fileId: FileId }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotYourDepartment'],
  decide(current, { fileId }, context) {
    const decided = caseIn(current, 'decided', 'atIssue');
    if (isRejection(decided)) return decided;
    return notYours(decided, context) ?? [fact('ResultAttached', { fileId })];
  },
});
