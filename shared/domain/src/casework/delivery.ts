/** A hand-out (送达): one 送达回证 for the results that one person took at one time; each case records it for itself. */
import { z } from 'zod';
import type { Envelope, Fact } from '../event.ts';
import type { AccountId, Instant } from '../ids.ts';
import { withDocument } from './documents/evolve.ts';
import { documentEvents, type IssuedDocument } from './documents/forms.ts';
import { CaseId, DeliveryId } from './ids.ts';
import { Receipt } from './words.ts';

export const deliveryEvents = {
  ResultsDelivered: z.strictObject({
    deliveryId: DeliveryId,
    caseIds: z.array(CaseId).min(1),
    receipt: Receipt,
  }),
  DocumentIssued: documentEvents.DocumentIssued,
  DocumentPrinted: documentEvents.DocumentPrinted,
} as const;

export type DeliveryEventType = keyof typeof deliveryEvents;
export type DeliveryPayload<T extends DeliveryEventType> = z.infer<(typeof deliveryEvents)[T]>;
export type DeliveryEvent = { [T in DeliveryEventType]: Fact<T, DeliveryPayload<T>> }[DeliveryEventType];

export interface Delivery {
  readonly deliveryId: DeliveryId;
  readonly caseIds: readonly CaseId[];
  readonly receipt: Receipt;
  readonly at: Instant;
  readonly by: AccountId | null;
  readonly documents: readonly IssuedDocument[];
  readonly version: number;
}

export function deliveryFact<T extends DeliveryEventType>(
  type: T,
  payload: DeliveryPayload<T>,
): Fact<T, DeliveryPayload<T>> {
  return { type, payload };
}

export function evolveDelivery(current: Delivery | null, envelope: Envelope<DeliveryEvent>): Delivery | null {
  const { at, by, version } = envelope;
  const event = { type: envelope.type, payload: envelope.payload } as DeliveryEvent;
  if (event.type === 'ResultsDelivered')
    return { ...event.payload, at, by: by.account, documents: [], version };
  if (current === null) return null;
  return {
    ...current,
    documents: withDocument(current.documents, event, envelope),
    version,
  };
}
