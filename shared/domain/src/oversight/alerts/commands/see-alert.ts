/** seeAlert 已阅: whoever was told has read it. A second time changes nothing. */
import { z } from 'zod';
import { isRejection } from '../../../rejection.ts';
import { alertFact, AlertId } from '../alert.ts';
import { alertCommand, ownAlert } from '../command.ts';

export const seeAlert = alertCommand({
  name: 'seeAlert',
  roles: ['manager', 'operator', 'guide', 'supervisor'],
  payload: z.strictObject({ alertId: AlertId }),
  patience: '8s',
  needs: [],
  rejections: ['AlertUnknown', 'AlertClosed', 'NotYourAlert'],
  decide(alert, { alertId }, { by }) {
    const own = ownAlert(alert, by);
    if (isRejection(own)) return own;
    return own.seen === null ? [alertFact('AlertSeen', { alertId })] : [];
  },
});
