/** requestCorrection 补正告知: on the spot or within five days, everything at once; after five silent days it is too late. */
import { z } from 'zod';
import { ReasonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { CaseId } from '../ids.ts';
import { Missing } from '../words.ts';
import { requesting } from './correcting.ts';
import { acceptedBySilence, caseIn, notYours } from './on-case.ts';

export const requestCorrection = caseCommand({
  name: 'requestCorrection',
  roles: ['clerk', 'official'],
  payload: z.strictObject({
    caseId: CaseId,
    missing: z.array(Missing).min(1).max(60),
    /** why a second time */
    reasonId: ReasonId.optional(),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['rules', 'calendar', 'numbers', 'powers', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'CorrectionAlreadyOpen',
    'NotYourDepartment',
    'AcceptedBySilence',
    'SecondCorrectionNeedsReason',
    'CaseReasonUnknown',
  ],
  decide(current, payload, context) {
    if (current?.status === 'correcting') return reject('CorrectionAlreadyOpen', {});
    const received = caseIn(current, 'received');
    if (isRejection(received)) return received;
    const late = notYours(received, context) ?? acceptedBySilence(received, context);
    return late ?? requesting(received, payload, context);
  },
});
