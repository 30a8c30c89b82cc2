/** printDocument 打印文书: nothing prints with an empty mandatory field; a second print is marked 补印. */
import { z } from 'zod';
import { PrinterId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { caseCommand } from '../command.ts';
import { inForce } from '../documents/issue.ts';
import { printing } from '../documents/printing.ts';
import { CaseId, DocumentId } from '../ids.ts';
import { notYours } from './on-case.ts';

export const printDocument = caseCommand({
  name: 'printDocument',
  roles: ['clerk', 'official'],
  payload: z.strictObject({ caseId: CaseId, documentId: DocumentId, printerId: PrinterId.optional() }),
  patience: '8s',
  needs: ['powers', 'documents'],
  rejections: ['CaseUnknown', 'NotYourDepartment', 'DocumentUnknown', 'DocumentVoid', 'DocumentIncomplete'],
  decide(current, { documentId, printerId }, context) {
    if (current === null) return reject('CaseUnknown', {});
    const stranger = notYours(current, context);
    if (stranger) return stranger;
    const document = inForce(current.documents, documentId);
    return isRejection(document) ? document : printing(document, printerId, context);
  },
});
