/** remindCollect 催领: a result lies there for so many working days, and nobody has come. */
import { z } from 'zod';
import { workdaysBetween } from '../../calendar/workdays.ts';
import { isRejection, reject } from '../../rejection.ts';
import { dateAt } from '../../time.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId, type NoticeId } from '../ids.ts';
import { basisOf } from '../limits.ts';
import { caseIn } from './on-case.ts';

export const remindCollect = caseCommand({
  name: 'remindCollect',
  roles: ['clock'],
  payload: z.strictObject({ caseId: CaseId, day: z.int().min(1).max(400) }),
  patience: '8s',
  needs: ['rules', 'calendar', 'people', 'office'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'AlreadyWarned', 'TooEarly'],
  decide(current, { day }, context) {
    const waiting = caseIn(current, 'atIssue');
    if (isRejection(waiting)) return waiting;
    const { notices, applicantId, agent, result, status } = waiting;
    if (notices.some((notice) => notice.day === day)) return reject('AlreadyWarned', { day });
    const { calendar, hours } = basisOf(context);
    if (result.arrivedAt === null) return reject('CaseNotInState', { status });
    const arrived = dateAt(result.arrivedAt, hours.zoneOffsetMinutes);
    if (workdaysBetween(calendar, arrived, context.today) < day)
      return reject('TooEarly', { from: result.arrivedAt });
    const reachable = [applicantId, agent?.personId].some(
      (id) => id !== undefined && context.people[id]?.hasPhone,
    );
    const noticeId = context.newId('notice') as NoticeId;
    return [fact('CollectReminded', { noticeId, channel: reachable ? 'sms' : 'phone', day })];
  },
});
