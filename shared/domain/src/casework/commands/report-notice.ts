/** reportNotice 通知结果: what became of a message, from the outbox that sent it. */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId, NoticeId } from '../ids.ts';
import { NoticeOutcome } from '../words.ts';

export const reportNotice = caseCommand({
  name: 'reportNotice',
  roles: ['hub'],
  payload: z.strictObject({ caseId: CaseId, noticeId: NoticeId, outcome: NoticeOutcome }),
  patience: 'journal',
  needs: [],
  rejections: ['CaseUnknown', 'NoticeUnknown', 'NoticeSettled'],
  decide(current, { noticeId, outcome }) {
    if (current === null) return reject('CaseUnknown', {});
    const notice = current.notices.find((sent) => sent.noticeId === noticeId);
    if (!notice) return reject('NoticeUnknown', {});
    const settled =
      notice.outcome === 'delivered' || notice.outcome === 'failed' || notice.outcome === outcome;
    return settled ? reject('NoticeSettled', {}) : [fact('NoticeReported', { noticeId, outcome })];
  },
});
