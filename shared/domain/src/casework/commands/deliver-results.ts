/**
 * deliverResults 送达: results of one or several cases go to one receiver, on one 送达回证. Whether each may go is each case's
 * own affair: `recordDelivery` follows for every one, and one rejection rejects the hand-out.
 */
import { z } from 'zod';
import { reject } from '../../rejection.ts';
import { deliveryCommand } from '../command.ts';
import { deliveryFact } from '../delivery.ts';
import { issue } from '../documents/issue.ts';
import { CaseId, TrackingNo, type DeliveryId } from '../ids.ts';
import { Receipt } from '../words.ts';

export const deliverResults = deliveryCommand({
  name: 'deliverResults',
  opens: true,
  roles: ['clerk'],
  payload: z.strictObject({
    caseIds: z.array(CaseId).min(1).max(60),
    receiver: Receipt.shape.receiver,
    proof: Receipt.shape.proof,
    papers: Receipt.shape.papers,
    how: Receipt.shape.how,
    trackingNo: TrackingNo.optional(),
  }),
  patience: '8s',
  needs: ['numbers', 'people', 'office'],
  rejections: ['ReceiverUnknown'],
  decide(_, { caseIds, trackingNo = null, ...received }, context) {
    if (!context.people[received.receiver.personId]) return reject('ReceiverUnknown', {});
    const deliveryId = context.newId('delivery') as DeliveryId;
    const receipt = { ...received, trackingNo };
    return [
      deliveryFact('ResultsDelivered', { deliveryId, caseIds: [...new Set(caseIds)], receipt }),
      issue('delivery', null, context),
    ];
  },
});
