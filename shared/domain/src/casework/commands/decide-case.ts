/** decideCase 作出决定: granted or refused by the approving department, with the document of it; a refusal says why (§38). */
import { z } from 'zod';
import { LocalDate } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { openSpecial, owed } from '../case.ts';
import { caseCommand } from '../command.ts';
import { decisionForm, issue } from '../documents/issue.ts';
import { fact } from '../events.ts';
import { CaseId, FileId, ResultNo } from '../ids.ts';
import { Outcome } from '../words.ts';
import { caseIn, notYours } from './on-case.ts';

export const decideCase = caseCommand({
  name: 'decideCase',
  roles: ['official'],
  payload: z.strictObject({
    caseId: CaseId,
    outcome: Outcome,
    resultNo: ResultNo.optional(),
    validUntil: LocalDate.optional(),
    fileId: FileId.optional(),
    note: z.string().min(1).max(1_000).optional(),
  }),
  patience: '8s',
  needs: ['numbers', 'powers', 'office'],
  rejections: [
    'CaseUnknown',
    'CaseNotInState',
    'NotYourDepartment',
    'SpecialRunning',
    'MaterialsOwed',
    'NoteNeeded',
  ],
  decide(current, { outcome, resultNo = null, validUntil = null, fileId }, context) {
    const accepted = caseIn(current, 'accepted');
    if (isRejection(accepted)) return accepted;
    const stranger = notYours(accepted, context);
    if (stranger) return stranger;
    if (openSpecial(accepted) !== null) return reject('SpecialRunning', {});
    const materialIds = owed(accepted).flatMap(({ materialId }) => materialId ?? []);
    if (outcome === 'granted' && materialIds.length > 0) return reject('MaterialsOwed', { materialIds });
    const { noteId } = context;
    if (outcome === 'refused' && noteId === null) return reject('NoteNeeded', {});
    // The document of what was accepted elsewhere is made there.
    const { terms, way } = accepted;
    const form = way === 'full' && terms !== null ? decisionForm(outcome, terms.itemType, context) : null;
    const document = form && issue(form, accepted, context);
    const documentId = document?.payload.documentId ?? null;
    return [
      fact('CaseDecided', { outcome, resultNo, validUntil, documentId, noteId }),
      ...(document ? [document] : []),
      ...(fileId === undefined ? [] : [fact('ResultAttached', { fileId })]),
    ];
  },
});
