/** voidDocument 作废: the number stays and is never given again; what is in the applicant's hands cannot be made void. */
import { z } from 'zod';
import { ReasonId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { inForce, issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId, DocumentId } from '../ids.ts';
import { notYours } from './on-case.ts';

export const voidDocument = caseCommand({
  name: 'voidDocument',
  roles: ['clerk', 'official'],
  payload: z.strictObject({
    caseId: CaseId,
    documentId: DocumentId,
    reasonId: ReasonId,
    /** another of the same form takes its place, under a new number */
    reissue: z.boolean(),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['numbers', 'powers', 'office'],
  rejections: [
    'CaseUnknown',
    'NotYourDepartment',
    'DocumentUnknown',
    'DocumentVoid',
    'DocumentInForce',
    'CaseReasonUnknown',
  ],
  decide(current, { documentId, reasonId, reissue }, context) {
    if (current === null) return reject('CaseUnknown', {});
    const stranger = notYours(current, context);
    if (stranger) return stranger;
    const document = inForce(current.documents, documentId);
    if (isRejection(document)) return document;
    const stops = current.specials.some(
      (special) => special.documentId === documentId && special.from !== null,
    );
    if (document.served !== null || stops) return reject('DocumentInForce', {});
    if (!context.office.reasons.void.includes(reasonId)) return reject('CaseReasonUnknown', {});
    return [
      fact('DocumentVoided', { documentId, reasonId, noteId: context.noteId }),
      ...(reissue ? [issue(document.form, current, context, document)] : []),
    ];
  },
});
