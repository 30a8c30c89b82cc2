/** recallDelivery 收回误发: a result went to the wrong person and is back; it can be handed out again and stays an incident. */
import { z } from 'zod';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn } from './on-case.ts';

export const recallDelivery = caseCommand({
  name: 'recallDelivery',
  roles: ['clerk', 'manager'],
  payload: z.strictObject({ caseId: CaseId, note: z.string().min(1).max(1_000) }),
  patience: '8s',
  needs: [],
  rejections: ['CaseUnknown', 'CaseNotInState'],
  decide(current, _, { noteId }) {
    const handedOut = caseIn(current, 'handedOut');
    if (isRejection(handedOut)) return handedOut;
    return [fact('DeliveryRecalled', { deliveryId: handedOut.delivery?.deliveryId ?? null, noteId })];
  },
});
