/** handleAlert 处理: somebody is at it; in words if they like. A second time changes nothing: the time of the first stands. */
import { z } from 'zod';
import { isRejection } from '../../../rejection.ts';
import { alertFact, AlertId } from '../alert.ts';
import { alertCommand, ownAlert } from '../command.ts';

export const handleAlert = alertCommand({
  name: 'handleAlert',
  roles: ['manager', 'operator', 'guide'],
  payload: z.strictObject({ alertId: AlertId, note: z.string().trim().min(1).max(200).optional() }),
  patience: '8s',
  needs: [],
  rejections: ['AlertUnknown', 'AlertClosed', 'NotYourAlert'],
  decide(alert, { alertId }, { by, noteId }) {
    const own = ownAlert(alert, by);
    if (isRejection(own)) return own;
    return own.handled === null ? [alertFact('AlertHandled', { alertId, noteId })] : [];
  },
});
