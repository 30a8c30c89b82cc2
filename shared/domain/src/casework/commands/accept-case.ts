/** acceptCase 受理: decided by clerk or official; when the law's five days were silent, it was accepted then, and this says so. */
import { z } from 'zod';
import { MaterialId } from '../../catalogue/matters.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { CaseId } from '../ids.ts';
import { accepting, acceptedBySilenceFacts } from './accepting.ts';
import { acceptedBySilence, caseIn, notYours } from './on-case.ts';

export const acceptCase = caseCommand({
  name: 'acceptCase',
  roles: ['clerk', 'official'],
  payload: z.strictObject({
    caseId: CaseId,
    pledge: z.boolean().optional(),
    deferred: z.array(MaterialId).max(40).optional(),
  }),
  patience: '8s',
  needs: ['rules', 'calendar', 'numbers', 'powers', 'people', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'NotYourDepartment',
    'IdentityToVerify',
    'NotDeferrable',
    'MaterialMissing',
  ],
  decide(current, payload, context) {
    const received = caseIn(current, 'received');
    if (isRejection(received)) return received;
    const stranger = notYours(received, context);
    if (stranger) return stranger;
    const { terms, corrections, status } = received;
    if (terms === null) return reject('CaseNotInState', { status });
    const acceptable = { ...received, terms, corrected: corrections.length > 0 };
    return acceptedBySilence(received, context)
      ? acceptedBySilenceFacts(acceptable, context)
      : accepting(acceptable, payload, context);
  },
});
