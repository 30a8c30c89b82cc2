/** registerCase 登记型: accepted in another authority's system; here only its number, its applicant and its date are kept. */
import { z } from 'zod';
import { LocalDate, ServiceId, PersonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { ExternalNo } from '../ids.ts';
import { basisOf, limitsFrom, limitsUntil } from '../limits.ts';
import { itemFor, opening, termsOf, unproven, visit } from './opening.ts';

export const registerCase = caseCommand({
  name: 'registerCase',
  opens: true,
  roles: ['clerk'],
  payload: z.strictObject({
    ...visit,
    itemId: ServiceId,
    applicantId: PersonId,
    externalNo: ExternalNo,
    /** null: by the item's promised limit */
    dueDate: LocalDate.nullable(),
  }),
  patience: '8s',
  needs: ['rules', 'item', 'calendar', 'numbers', 'people', 'office'],
  rejections: [
    'ItemUnknown',
    'ItemNotHere',
    'NotThisWay',
    'ApplicantUnknown',
    'IdentityToVerify',
    'DateInPast',
    'TooManyCases',
  ],
  decide(_, payload, context) {
    const { today, at } = context;
    const { applicantId, externalNo, dueDate } = payload;
    const item = itemFor('registered', context);
    if (isRejection(item)) return item;
    const refusal = unproven(applicantId, context);
    if (refusal) return refusal;
    if (dueDate !== null && dueDate < today) return reject('DateInPast', { today });
    const opened = opening(payload, context);
    if (isRejection(opened)) return opened;
    const terms = termsOf(item);
    const basis = basisOf(context);
    const limits =
      dueDate === null ? limitsFrom({ kind: 'accepted', at }, terms, basis) : limitsUntil(at, dueDate, basis);
    const { approvalDepartmentId, itemId } = item;
    return [
      fact('CaseRegistered', {
        ...opened,
        applicantId,
        approvalDepartmentId,
        externalNo,
        itemId,
        terms,
        limits,
      }),
    ];
  },
});
