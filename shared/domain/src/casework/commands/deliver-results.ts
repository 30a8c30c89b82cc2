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
import { Fingerprint, Receipt } from '../words.ts';

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
    /** Of whoever stands here and cannot sign. */
    fingerprint: Fingerprint.optional(),
  }),
  patience: '8s',
  needs: ['numbers', 'people', 'office'],
  rejections: ['ReceiverUnknown', 'WitnessNotFree'],
  decide(_, { caseIds, trackingNo = null, ...received }, context) {
    if (!context.people[received.receiver.personId]) return reject('ReceiverUnknown', {});
    const { how, fingerprint } = received;
    // The one who hands out signs as 送达人, not as witness; who is not here puts no fingerprint.
    if (fingerprint && (fingerprint.witness === context.by.account || how !== 'counter'))
      return reject('WitnessNotFree', {});
    const deliveryId = context.newId('delivery') as DeliveryId;
    const receipt = { ...received, trackingNo };
    return [
      deliveryFact('ResultsDelivered', { deliveryId, caseIds: [...new Set(caseIds)], receipt }),
      issue('delivery', null, context),
    ];
  },
});
