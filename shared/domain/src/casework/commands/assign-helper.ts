/** assignHelper 帮代办: a named person accompanies the applicant (帮办) or acts for them (代办) from now to the end of the case. */
import { z } from 'zod';
import { AccountId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { helpOn, LIVE_STATES } from '../case.ts';
import { caseCommand } from '../command.ts';
import { fact } from '../events.ts';
import { CaseId } from '../ids.ts';
import { HelpReason, HelpWay } from '../words.ts';
import { caseIn } from './on-case.ts';

export const assignHelper = caseCommand({
  name: 'assignHelper',
  roles: ['clerk', 'manager'],
  payload: z.strictObject({
    caseId: CaseId,
    helperId: AccountId,
    way: HelpWay,
    why: HelpReason,
    /** Offered, never forced (只问不强): the applicant said yes. */
    agreed: z.literal(true),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: ['CaseUnknown', 'CaseNotInState', 'HelperAlready'],
  decide(current, { helperId, way, why }, { noteId }) {
    const open = caseIn(current, ...LIVE_STATES);
    if (isRejection(open)) return open;
    const help = helpOn(open);
    if (help?.helperId === helperId && help.way === way)
      return reject('HelperAlready', { accountId: helperId });
    return [fact('HelperAssigned', { helperId, way, why, noteId })];
  },
});
