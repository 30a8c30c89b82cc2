/** printDelivery 打印送达回证: for the receiver to sign. */
import { z } from 'zod';
import { PrinterId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { deliveryCommand } from '../command.ts';
import { inForce } from '../documents/issue.ts';
import { printing } from '../documents/printing.ts';
import { DeliveryId, DocumentId } from '../ids.ts';

export const printDelivery = deliveryCommand({
  name: 'printDelivery',
  roles: ['clerk'],
  payload: z.strictObject({
    deliveryId: DeliveryId,
    documentId: DocumentId,
    printerId: PrinterId.optional(),
  }),
  patience: '8s',
  needs: ['documents'],
  rejections: ['DeliveryUnknown', 'DocumentUnknown', 'DocumentIncomplete'],
  decide(current, { documentId, printerId }, context) {
    if (current === null) return reject('DeliveryUnknown', {});
    const document = inForce(current.documents, documentId);
    return isRejection(document) ? document : printing(document, printerId, context);
  },
});
