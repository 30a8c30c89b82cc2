/** What a list or a hand-out means for its cases (连带): one command for each of them, in the same savepoint. */
import type { DeliveryEvent } from './delivery.ts';
import type { HandoverEvent, Listed } from './handover.ts';
import type { HandoverStage } from './words.ts';

export interface CaseReaction {
  readonly name: 'recordHandover' | 'recordDelivery';
  readonly payload: object;
}

export function reactionsToHandover(event: HandoverEvent): readonly CaseReaction[] {
  switch (event.type) {
    case 'HandoverMade':
      return handedOver(event.payload, 'listed');
    case 'HandoverSignedOver':
      return [...handedOver(event.payload, 'signedOver'), ...leftOut(event.payload)];
    case 'HandoverSignedFor':
      return [...handedOver(event.payload, 'signedFor'), ...leftOut(event.payload)];
    case 'DocumentIssued':
    case 'DocumentPrinted':
      return [];
  }
}

export function reactionsToDelivery(event: DeliveryEvent): readonly CaseReaction[] {
  if (event.type !== 'ResultsDelivered') return [];
  const { deliveryId, receipt, caseIds } = event.payload;
  return caseIds.map((caseId) => ({ name: 'recordDelivery', payload: { caseId, deliveryId, receipt } }));
}

interface List {
  readonly handoverId: string;
  readonly departmentId: string;
  readonly cases: readonly Listed[];
}

function leftOut({
  missing,
  ...list
}: List & { readonly missing: readonly Listed[] }): readonly CaseReaction[] {
  return handedOver({ ...list, cases: missing }, 'missing');
}

function handedOver(list: List, stage: HandoverStage): readonly CaseReaction[] {
  const { handoverId, departmentId, cases } = list;
  return cases.map(({ caseId, shortCode }) => ({
    name: 'recordHandover',
    payload: { caseId, handoverId, departmentId, shortCode, stage },
  }));
}
