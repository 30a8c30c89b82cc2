/** verifyApplicant 核实身份: the document that was missing at the intake (身份待核) lies on the desk; whoever it proves is the applicant. */
import { z } from 'zod';
import { PersonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn } from './on-case.ts';

export const verifyApplicant = caseCommand({
  name: 'verifyApplicant',
  roles: ['clerk'],
  payload: z.strictObject({
    caseId: CaseId,
    /** the same person, now with a number, or whose number it is: somebody who came here before */
    applicantId: PersonId,
  }),
  patience: '8s',
  needs: ['people'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'AlreadyVerified', 'ApplicantUnknown', 'IdentityToVerify'],
  decide(current, { applicantId }, { people }) {
    const open = caseIn(current, 'received', 'correcting', 'accepted');
    if (isRejection(open)) return open;
    if (!open.identityToVerify) return reject('AlreadyVerified', {});
    const applicant = people[applicantId];
    if (!applicant) return reject('ApplicantUnknown', {});
    if (applicant.identityChecked === 'toVerify') return reject('IdentityToVerify', {});
    return [fact('ApplicantVerified', { applicantId })];
  },
});
