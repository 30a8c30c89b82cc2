/** tellHelped 告知进度: the helper has told the applicant how the case stands; when and by what way is kept. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { helpOn, LIVE_STATES } from '../case.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { Channel } from '../words.ts';
import { caseIn } from './on-case.ts';

export const tellHelped = caseCommand({
  name: 'tellHelped',
  roles: ['clerk', 'manager'],
  payload: z.strictObject({
    caseId: CaseId,
    channel: Channel,
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotHelped'],
  decide(current, { channel }, { noteId }) {
    const open = caseIn(current, ...LIVE_STATES);
    if (isRejection(open)) return open;
    return helpOn(open) === null ? reject('NotHelped', {}) : [fact('HelpTold', { channel, noteId })];
  },
});
