/** withdrawCase 撤回: the applicant takes the application back, as long as nothing is decided. */
import { z } from 'zod';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn } from './on-case.ts';

export const withdrawCase = caseCommand({
  name: 'withdrawCase',
  roles: ['clerk'],
  payload: z.strictObject({ caseId: CaseId, note: z.string().min(1).max(1_000) }),
  patience: '8s',
  needs: ['numbers', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState'],
  decide(current, _, context) {
    const open = caseIn(current, 'received', 'correcting', 'accepted');
    if (isRejection(open)) return open;
    const { noteId } = context;
    // What was accepted in another system is withdrawn there, in writing.
    if (open.way !== 'full') return [fact('CaseWithdrawn', { documentId: null, noteId })];
    const document = issue('withdrawal', open, context);
    return [fact('CaseWithdrawn', { documentId: document.payload.documentId, noteId }), document];
  },
});
