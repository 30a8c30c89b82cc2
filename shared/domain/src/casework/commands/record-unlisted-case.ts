/** recordUnlistedCase 其他事项(未入库): nobody is sent away because the list does not know the matter; the manager settles it later. */
import { z } from 'zod';
import { DepartmentId } from '../../catalogue/premises.ts';
import { LocalDate, PersonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { caseEvents, fact } from '../events.ts';
import { basisOf, limitsUntil } from '../limits.ts';
import { opening, unproven, visit } from './opening.ts';

export const recordUnlistedCase = caseCommand({
  name: 'recordUnlistedCase',
  opens: true,
  roles: ['clerk'],
  payload: z.strictObject({
    ...visit,
    departmentId: DepartmentId,
    applicantId: PersonId,
    promisedDate: LocalDate,
    basis: caseEvents.UnlistedCaseRecorded.shape.basis,
    /** what the matter is called */
    note: z.string().min(1).max(200),
  }),
  patience: '8s',
  needs: ['rules', 'calendar', 'numbers', 'people', 'office'],
  rejections: ['ApplicantUnknown', 'IdentityToVerify', 'DateInPast', 'TooManyCases'],
  decide(_, payload, context) {
    const { today, at, noteId } = context;
    const { applicantId, departmentId, promisedDate, basis } = payload;
    const refusal = unproven(applicantId, context);
    if (refusal) return refusal;
    if (promisedDate < today) return reject('DateInPast', { today });
    const opened = opening(payload, context);
    if (isRejection(opened)) return opened;
    const limits = limitsUntil(at, promisedDate, basisOf(context));
    const recorded = { ...opened, applicantId, approvalDepartmentId: departmentId, noteId, limits, basis };
    return [fact('UnlistedCaseRecorded', recorded)];
  },
});
