/** printHandover 打印移交清单: to go along with the bag. */
import { z } from 'zod';
import { PrinterId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { handoverCommand } from '../command.ts';
import { inForce } from '../documents/issue.ts';
import { printing } from '../documents/printing.ts';
import { DocumentId, HandoverId } from '../ids.ts';

export const printHandover = handoverCommand({
  name: 'printHandover',
  roles: ['clerk', 'official'],
  payload: z.strictObject({
    handoverId: HandoverId,
    documentId: DocumentId,
    printerId: PrinterId.optional(),
  }),
  patience: '8s',
  needs: ['documents'],
  rejections: ['HandoverUnknown', 'DocumentUnknown', 'DocumentIncomplete'],
  decide(current, { documentId, printerId }, context) {
    if (current === null) return reject('HandoverUnknown', {});
    const document = inForce(current.documents, documentId);
    return isRejection(document) ? document : printing(document, printerId, context);
  },
});
