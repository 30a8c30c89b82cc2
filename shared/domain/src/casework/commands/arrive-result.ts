/**
 * arriveResult 结果到窗: it lies at the 出证窗口, and who left a number is told in the same act. What another system decided
 * shows here first by its result.
 */
import { z } from 'zod';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId, ResultNo, type NoticeId } from '../ids.ts';
import { caseIn } from './on-case.ts';

export const arriveResult = caseCommand({
  name: 'arriveResult',
  roles: ['clerk'],
  payload: z.strictObject({ caseId: CaseId, resultNo: ResultNo.optional() }),
  patience: '8s',
  needs: ['people'],
  rejections: ['CaseUnknown', 'CaseNotInState'],
  decide(current, { resultNo = null }, { people, newId, by }) {
    const open = caseIn(current, 'accepted', 'decided');
    if (isRejection(open)) return open;
    const { status, way, applicantId, agent } = open;
    if (status === 'accepted' && way === 'full') return reject('CaseNotInState', { status });
    const decided = {
      outcome: 'granted',
      resultNo,
      validUntil: null,
      documentId: null,
      noteId: null,
    } as const;
    const reachable = [applicantId, agent?.personId].some((id) => id !== undefined && people[id]?.hasPhone);
    const noticeId = newId('notice') as NoticeId;
    return [
      ...(status === 'accepted' ? [fact('CaseDecided', decided)] : []),
      fact('ResultArrived', { counterId: by.counter }),
      ...(reachable ? [fact('ApplicantNotified', { noticeId, channel: 'sms', count: 1 })] : []),
    ];
  },
});
