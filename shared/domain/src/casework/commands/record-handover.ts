/** recordHandover 移交记录: what a list means for one of its cases; led to by the list's own commands, which its rejection rejects. */
import { z } from 'zod';
import { DepartmentId } from '../../catalogue/premises.ts';
import { reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId, HandoverId, ShortCode } from '../ids.ts';
import { HandoverStage } from '../words.ts';

export const recordHandover = caseCommand({
  name: 'recordHandover',
  roles: ['hub'],
  payload: z.strictObject({
    caseId: CaseId,
    handoverId: HandoverId,
    departmentId: DepartmentId,
    shortCode: ShortCode,
    stage: HandoverStage,
  }),
  patience: '8s',
  needs: [],
  rejections: ['CaseUnknown', 'NotYourDepartment', 'WrongShortCode', 'CaseNotInState', 'AlreadyListed'],
  decide(current, { handoverId, departmentId, shortCode, stage }) {
    if (current === null) return reject('CaseUnknown', {});
    if (current.approvalDepartmentId !== departmentId) return reject('NotYourDepartment', {});
    if (current.shortCode !== shortCode) return reject('WrongShortCode', {});
    const { handover, status } = current;
    // What is on its way arrives, whatever has become of the case meanwhile.
    const hasPapersToGo = status === 'received' || status === 'correcting' || status === 'accepted';
    if (stage === 'listed' && !hasPapersToGo) return reject('CaseNotInState', { status });
    const onItsWay = handover?.stage === 'listed' || handover?.stage === 'signedOver';
    if (stage === 'listed' && onItsWay) return reject('AlreadyListed', {});
    return [fact('HandoverRecorded', { handoverId, stage })];
  },
});
