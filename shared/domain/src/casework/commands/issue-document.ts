/** issueDocument 出具单据: what belongs to no step of its own: 一次性告知单, 需带材料清单, 遗失声明. */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { DocumentFormId } from '../documents/forms.ts';
import { issue } from '../documents/issue.ts';
import { CaseId } from '../ids.ts';

export const issueDocument = caseCommand({
  name: 'issueDocument',
  roles: ['clerk'],
  payload: z.strictObject({
    caseId: CaseId,
    form: DocumentFormId.extract(['onceNotice', 'bringList', 'lossStatement']),
  }),
  patience: '8s',
  needs: ['numbers', 'office'],
  rejections: ['CaseUnknown'],
  decide(current, { form }, context) {
    return current === null ? reject('CaseUnknown', {}) : [issue(form, current, context)];
  },
});
