/** refuseAcceptance 不予受理: at once, with the reason and who is competent. */
import { z } from 'zod';
import { DepartmentId } from '../../catalogue/premises.ts';
import { ReasonId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { CaseId } from '../ids.ts';
import { acceptedBySilence, caseIn, notYours } from './on-case.ts';
import { refusing } from './refusing.ts';

export const refuseAcceptance = caseCommand({
  name: 'refuseAcceptance',
  roles: ['clerk', 'official'],
  payload: z.strictObject({
    caseId: CaseId,
    reasonId: ReasonId,
    competentDepartmentId: DepartmentId.nullable(),
    note: z.string().min(1).max(1_000),
  }),
  patience: '8s',
  needs: ['rules', 'calendar', 'numbers', 'powers', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'NotYourDepartment',
    'AcceptedBySilence',
    'CaseReasonUnknown',
  ],
  decide(current, payload, context) {
    const received = caseIn(current, 'received');
    if (isRejection(received)) return received;
    const late = notYours(received, context) ?? acceptedBySilence(received, context);
    return late ?? refusing(received, payload, context);
  },
});
