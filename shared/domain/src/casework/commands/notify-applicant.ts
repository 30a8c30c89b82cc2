/** notifyApplicant 通知领取: by message, by telephone (the clerk says so), on the screen. */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId, type NoticeId } from '../ids.ts';
import { Channel } from '../words.ts';
import { caseIn } from './on-case.ts';

export const notifyApplicant = caseCommand({
  name: 'notifyApplicant',
  roles: ['clerk', 'clock'],
  payload: z.strictObject({ caseId: CaseId, channel: Channel }),
  patience: '8s',
  needs: ['people'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NoPhone'],
  decide(current, { channel }, { people, newId }) {
    const waiting = caseIn(current, 'atIssue');
    if (isRejection(waiting)) return waiting;
    const { applicantId, agent, notices } = waiting;
    const reachable = [applicantId, agent?.personId].some((id) => id !== undefined && people[id]?.hasPhone);
    if (channel !== 'screen' && !reachable) return reject('NoPhone', {});
    const count = notices.filter(({ about }) => about === 'result').length + 1;
    return [fact('ApplicantNotified', { noticeId: newId('notice') as NoticeId, channel, count })];
  },
});
