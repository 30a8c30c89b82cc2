/** escalateAlert 升级: whoever was told is late, the next person is told. By the clock; a cause that is gone waits for nobody else. */
import { z } from 'zod';
import { isRejection, reject } from '../../../rejection.ts';
import { alertFact, AlertId, lateFrom } from '../alert.ts';
import { alertCommand, openAlert } from '../command.ts';

export const escalateAlert = alertCommand({
  name: 'escalateAlert',
  roles: ['clock'],
  payload: z.strictObject({ alertId: AlertId }),
  patience: '8s',
  needs: [],
  rejections: ['AlertUnknown', 'AlertClosed', 'NobodyAbove', 'TooEarly'],
  decide(alert, { alertId }, { at }) {
    const open = openAlert(alert);
    if (isRejection(open)) return open;
    if (open.recoveredAt !== null) return reject('AlertClosed', {});
    const [next] = open.chain;
    if (next === undefined) return reject('NobodyAbove', {});
    const from = lateFrom(open);
    return at < from
      ? reject('TooEarly', { from })
      : [alertFact('AlertEscalated', { alertId, toAccountId: next })];
  },
});
