/** closeCase 办结: a registered or unlisted case is over and nothing of it is handed out here. */
import { z } from 'zod';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn, notThisWay, notYours } from './on-case.ts';

export const closeCase = caseCommand({
  name: 'closeCase',
  roles: ['clerk', 'official'],
  payload: z.strictObject({ caseId: CaseId, note: z.string().min(1).max(1_000).optional() }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotThisWay', 'NotYourDepartment'],
  decide(current, _, context) {
    const running = caseIn(current, 'accepted', 'decided');
    if (isRejection(running)) return running;
    const refused = notThisWay(running, 'registered', 'unlisted') ?? notYours(running, context);
    return refused ?? [fact('CaseClosed', { noteId: context.noteId })];
  },
});
