/** endHelp 结束帮代办: before the case ends, because the applicant goes on alone; why is a note. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { helpOn, LIVE_STATES } from '../case.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn } from './on-case.ts';

export const endHelp = caseCommand({
  name: 'endHelp',
  roles: ['clerk', 'manager'],
  payload: z.strictObject({ caseId: CaseId, note: z.string().min(1).max(1_000) }),
  patience: '8s',
  needs: [],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotHelped'],
  decide(current, _, { noteId }) {
    const open = caseIn(current, ...LIVE_STATES);
    if (isRejection(open)) return open;
    return helpOn(open) === null ? reject('NotHelped', {}) : [fact('HelpEnded', { noteId })];
  },
});
