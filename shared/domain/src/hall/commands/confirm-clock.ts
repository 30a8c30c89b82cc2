/** confirmClock 确认时钟: the operator has looked at the clock; what happens by time may happen again. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { reject } from '../../rejection.ts';
import { fact } from '../events.ts';

export const confirmClock = hallCommand({
  name: 'confirmClock',
  roles: ['operator', 'manager'],
  payload: z.strictObject({}),
  patience: '8s',
  needs: [],
  rejections: ['ClockAlreadyTrusted'],
  decide(hall) {
    return hall.clockSuspect ? [fact('ClockTrusted', {})] : reject('ClockAlreadyTrusted', {});
  },
});
