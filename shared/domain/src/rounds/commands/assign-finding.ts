/** assignFinding 交办: another named person puts it right. The same one again changes nothing. */
import { isRejection, reject } from '../../rejection.ts';
import { findingOpen, notResponsible, roundCommand } from '../command.ts';
import { roundEvents, roundFact } from '../round.ts';

export const assignFinding = roundCommand({
  name: 'assignFinding',
  roles: ['guide', 'operator', 'manager'],
  payload: roundEvents.FindingAssigned,
  patience: '8s',
  needs: ['responsible'],
  rejections: [
    'FindingUnknown',
    'FindingOver',
    'NotYourFinding',
    'ResponsibleUnknown',
    'ResponsibleDisabled',
    'ResponsibleUnable',
  ],
  decide(round, assigned, context) {
    const { by } = context;
    const finding = findingOpen(round, assigned.findingId);
    if (isRejection(finding)) return finding;
    const isOwn = [finding.foundBy, finding.toAccountId].includes(by.account);
    if (!isOwn && by.role !== 'manager') return reject('NotYourFinding', {});
    if (finding.toAccountId === assigned.toAccountId) return [];
    return notResponsible(context) ?? [roundFact('FindingAssigned', assigned)];
  },
});
