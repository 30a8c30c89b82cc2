/** recoverAlert 已恢复: the cause is gone. By the hub; what was to be answered stays to be answered. */
import { z } from 'zod';
import { reject } from '../../../rejection.ts';
import { alertFact, AlertId } from '../alert.ts';
import { alertCommand } from '../command.ts';

export const recoverAlert = alertCommand({
  name: 'recoverAlert',
  roles: ['hub'],
  payload: z.strictObject({ alertId: AlertId }),
  patience: '8s',
  needs: [],
  rejections: ['AlertUnknown'],
  decide(alert, { alertId }) {
    if (alert === null) return reject('AlertUnknown', {});
    return alert.recoveredAt === null ? [alertFact('AlertRecovered', { alertId })] : [];
  },
});
