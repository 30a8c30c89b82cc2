/** closeFinding 销号: looked at, and it is right. */
import { isRejection } from '../../rejection.ts';
import { rectifiedFinding, roundCommand } from '../command.ts';
import { roundEvents, roundFact } from '../round.ts';

export const closeFinding = roundCommand({
  name: 'closeFinding',
  roles: ['guide', 'manager'],
  payload: roundEvents.FindingClosed,
  patience: '8s',
  needs: [],
  rejections: ['FindingUnknown', 'FindingOver', 'NotYourFinding', 'FindingNotRectified'],
  decide(round, closed, { by }) {
    const finding = rectifiedFinding(round, closed.findingId, by);
    return isRejection(finding) ? finding : [roundFact('FindingClosed', closed)];
  },
});
