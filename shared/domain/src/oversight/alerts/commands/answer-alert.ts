/** answerAlert 反馈: what was done, in words; the alert is closed. */
import { z } from 'zod';
import { isRejection, reject } from '../../../rejection.ts';
import { alertFact, AlertId } from '../alert.ts';
import { alertCommand, ownAlert } from '../command.ts';

export const answerAlert = alertCommand({
  name: 'answerAlert',
  roles: ['manager', 'operator', 'guide', 'supervisor'],
  payload: z.strictObject({ alertId: AlertId, note: z.string().trim().min(1).max(500) }),
  patience: '8s',
  needs: [],
  rejections: ['AlertUnknown', 'AlertClosed', 'NotYourAlert'],
  decide(alert, { alertId }, { by, noteId }) {
    const own = ownAlert(alert, by);
    if (isRejection(own)) return own;
    return noteId === null ? reject('AlertUnknown', {}) : [alertFact('AlertAnswered', { alertId, noteId })];
  },
});
