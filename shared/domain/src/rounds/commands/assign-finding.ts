/** assignFinding 交办: another named person puts it right. The same one again changes nothing. */
import { isRejection, reject } from '../../rejection.ts';
import { findingOpen, roundCommand } from '../command.ts';
import { roundEvents, roundFact } from '../round.ts';

export const assignFinding = roundCommand({
  name: 'assignFinding',
  roles: ['guide', 'operator', 'manager'],
  payload: roundEvents.FindingAssigned,
  patience: '8s',
  needs: [],
  rejections: ['FindingUnknown', 'FindingOver', 'NotYourFinding'],
  decide(round, assigned, { by }) {
    const finding = findingOpen(round, assigned.findingId);
    if (isRejection(finding)) return finding;
    const isOwn = [finding.foundBy, finding.toAccountId].includes(by.account);
    if (!isOwn && by.role !== 'manager') return reject('NotYourFinding', {});
    return finding.toAccountId === assigned.toAccountId ? [] : [roundFact('FindingAssigned', assigned)];
  },
});
