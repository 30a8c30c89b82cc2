/**
 * What a fact leads to in another stream (连带): a command in the same savepoint, by the same actor, with a derived id and
 * the fact's seq as its cause. Its rejection rejects the command that came first.
 */
import type { DeliveryEvent } from '@yichuang/domain/casework/delivery';
import type { CaseEvent } from '@yichuang/domain/casework/events';
import type { HandoverEvent, HandoverPayload } from '@yichuang/domain/casework/handover';
import type { HandoverStage } from '@yichuang/domain/casework/words';
import type { Envelope } from '@yichuang/domain/event';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { TicketId } from '@yichuang/domain/ids';
import { kindOf } from '@yichuang/domain/kind';
import type { CommandName } from '@yichuang/domain/registry';

export interface Reaction {
  readonly name: CommandName;
  readonly payload: object;
}

/** In the order in which they are carried out. `hall` is the living one after the fact. */
export function reactionsTo(envelope: Envelope, hall: Hall): readonly Reaction[] {
  const event = { type: envelope.type, payload: envelope.payload };
  switch (kindOf(envelope.stream)) {
    case 'case':
      return serviceBegun(event as CaseEvent, hall);
    case 'handover':
      return caseByCase(event as HandoverEvent);
    case 'delivery':
      return handedOut(event as DeliveryEvent);
    case 'hall':
    case 'calendar':
    case 'evaluation':
      return [];
  }
}

/** Whoever has papers taken in is seated, whether the clerk pressed 开始办理 or not. */
function serviceBegun(event: CaseEvent, hall: Hall): readonly Reaction[] {
  switch (event.type) {
    case 'CaseReceived':
    case 'CaseRegistered':
    case 'UnlistedCaseRecorded':
      return startOf(event.payload.ticketId, hall);
    default:
      return [];
  }
}

function startOf(ticketId: TicketId | null, hall: Hall): readonly Reaction[] {
  const ticket = ticketId === null ? undefined : hall.tickets.get(ticketId);
  if (ticket?.status !== 'called') return [];
  return [{ name: 'startService', payload: { counterId: ticket.counterId, ticketId: ticket.ticketId } }];
}

/** What stands on a list is on record in each of its cases. */
function caseByCase(event: HandoverEvent): readonly Reaction[] {
  switch (event.type) {
    case 'HandoverMade':
      return recorded(event.payload, 'listed');
    case 'HandoverSignedOver':
      return recorded(event.payload, 'signedOver');
    case 'HandoverSignedFor':
      return recorded(event.payload, 'signedFor');
    default:
      return [];
  }
}

type OfCases = Pick<HandoverPayload<'HandoverMade'>, 'handoverId' | 'departmentId' | 'cases'>;

function recorded({ handoverId, departmentId, cases }: OfCases, stage: HandoverStage): readonly Reaction[] {
  return cases.map((listed) => ({
    name: 'recordHandover',
    payload: { ...listed, handoverId, departmentId, stage },
  }));
}

function handedOut(event: DeliveryEvent): readonly Reaction[] {
  if (event.type !== 'ResultsDelivered') return [];
  const { deliveryId, caseIds, receipt } = event.payload;
  return caseIds.map((caseId) => ({ name: 'recordDelivery', payload: { caseId, deliveryId, receipt } }));
}
