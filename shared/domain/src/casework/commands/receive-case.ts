/**
 * receiveCase 收件: papers come over the desk. In one act they are kept (收件凭证), accepted (受理通知单, with 容缺 and 告知承诺),
 * sent back to be completed (补正告知, all at once) or refused (不予受理), each with its document.
 */
import { z } from 'zod';
import { MaterialId } from '../../catalogue/matters.ts';
import { DepartmentId } from '../../catalogue/premises.ts';
import { ReasonId } from '../../ids.ts';
import { isRejection } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { Missing } from '../words.ts';
import { asOnPaper, PaperReceipt } from '../paper-intake.ts';
import { accepting } from './accepting.ts';
import { requesting } from './correcting.ts';
import { intake, received } from './opening.ts';
import { missingPapers } from './papers.ts';
import { refusing } from './refusing.ts';

export const receiveCase = caseCommand({
  name: 'receiveCase',
  opens: true,
  roles: ['clerk'],
  payload: z.strictObject({
    ...intake,
    next: z.enum(['keep', 'accept', 'correct', 'refuse']),
    /** 补录: taken in on paper before, with its true time */
    paper: PaperReceipt.optional(),
    pledge: z.boolean().optional(),
    deferred: z.array(MaterialId).max(40).optional(),
    /** what to put right; left out: the papers that the checklist misses */
    missing: z.array(Missing).min(1).max(60).optional(),
    reasonId: ReasonId.optional(),
    competentDepartmentId: DepartmentId.nullable().optional(),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['rules', 'item', 'calendar', 'numbers', 'people', 'office'],
  rejections: [
    'ItemUnknown',
    'ItemNotHere',
    'NotThisWay',
    'TreeVersionUnknown',
    'QuestionsOpen',
    'ApplicantUnknown',
    'TooManyCases',
    'TimeInFuture',
    'TimeOutsideDay',
    'PaperSerialSpent',
    'IdentityToVerify',
    'NotDeferrable',
    'MaterialMissing',
    'CaseReasonUnknown',
    'NoteNeeded',
  ],
  decide(_, payload, now) {
    const context = asOnPaper(payload.paper, now);
    if (isRejection(context)) return context;
    const { paper } = payload;
    const receipt = received(payload, context, { refused: payload.next === 'refuse', paper });
    if (isRejection(receipt)) return receipt;
    const current = { ...receipt, completeAt: context.at, corrected: false, corrections: [] };
    const taken = fact('CaseReceived', receipt);
    switch (payload.next) {
      case 'keep': {
        const bring = receipt.identityToVerify ? [issue('bringList', receipt, context)] : [];
        return [taken, issue('receipt', receipt, context), ...bring];
      }
      case 'accept': {
        const accepted = accepting(current, payload, context);
        return isRejection(accepted) ? accepted : [taken, ...accepted];
      }
      case 'correct': {
        const absent = missingPapers(receipt.terms, receipt.materials);
        const missing =
          payload.missing ?? absent.map((materialId) => ({ materialId, kind: 'absent' as const }));
        const requested = requesting(current, { ...payload, missing }, context);
        return isRejection(requested) ? requested : [taken, issue('receipt', receipt, context), ...requested];
      }
      case 'refuse': {
        const refused = refusing(receipt, payload, context);
        return isRejection(refused) ? refused : [taken, ...refused];
      }
    }
  },
});
