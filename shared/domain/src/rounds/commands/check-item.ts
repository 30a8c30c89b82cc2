/** checkRoundItem 合格 or 不适用. The same again changes nothing; what has a finding keeps it. */
import { isRejection, reject } from '../../rejection.ts';
import { roundCommand, underWay } from '../command.ts';
import { roundEvents, roundFact } from '../round.ts';

export const checkRoundItem = roundCommand({
  name: 'checkRoundItem',
  roles: ['guide', 'manager'],
  payload: roundEvents.RoundItemChecked,
  patience: '8s',
  needs: [],
  rejections: ['RoundUnknown', 'RoundOver', 'RoundItemUnknown', 'RoundItemFound'],
  decide(round, checked) {
    const going = underWay(round);
    if (isRejection(going)) return going;
    const item = going.items.find(({ itemId }) => itemId === checked.itemId);
    if (item === undefined) return reject('RoundItemUnknown', {});
    if (item.mark === 'problem') return reject('RoundItemFound', {});
    return item.mark === checked.mark ? [] : [roundFact('RoundItemChecked', checked)];
  },
});
