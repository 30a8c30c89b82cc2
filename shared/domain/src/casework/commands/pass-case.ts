/** passCase 转交: to a colleague of the department, or back into the inbox. */
import { z } from 'zod';
import { AccountId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { caseIn, notYours } from './on-case.ts';

export const passCase = caseCommand({
  name: 'passCase',
  roles: ['official'],
  payload: z.strictObject({
    caseId: CaseId,
    toAccountId: AccountId.nullable(),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['powers'],
  rejections: ['CaseUnknown', 'CaseNotInState', 'NotYourDepartment'],
  decide(current, { toAccountId }, context) {
    const open = caseIn(current, 'received', 'correcting', 'accepted', 'decided');
    if (isRejection(open)) return open;
    return notYours(open, context) ?? [fact('CasePassed', { toAccountId, noteId: context.noteId })];
  },
});
