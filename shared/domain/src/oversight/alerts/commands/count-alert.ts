/** countAlert: what an alert counts are more or fewer than it was last told of. By the hub. */
import { alertEvents, alertFact } from '../alert.ts';
import { alertCommand } from '../command.ts';
import { reject } from '../../../rejection.ts';

export const countAlert = alertCommand({
  name: 'countAlert',
  roles: ['hub'],
  payload: alertEvents.AlertCounted,
  patience: '8s',
  needs: [],
  rejections: ['AlertUnknown', 'AlertClosed'],
  decide(alert, counted) {
    if (alert === null) return reject('AlertUnknown', {});
    if (alert.recoveredAt !== null) return reject('AlertClosed', {});
    return alert.amount === counted.amount ? [] : [alertFact('AlertCounted', counted)];
  },
});
