/** handleAlert 处理: somebody is at it; in words if they like. */
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
    return isRejection(own) ? own : [alertFact('AlertHandled', { alertId, noteId })];
  },
});
