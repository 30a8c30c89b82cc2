/**
 * What a fact leads to in another stream (连带): a command in the same savepoint, by the same actor, with a derived id and
 * the fact's seq as its cause. Its rejection rejects the command that came first.
 */
import type { DeliveryEvent } from '@yichuang/domain/casework/delivery';
import type { CaseEvent } from '@yichuang/domain/casework/events';
import type { HandoverEvent } from '@yichuang/domain/casework/handover';
import { reactionsToDelivery, reactionsToHandover } from '@yichuang/domain/casework/reactions';
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
      return reactionsToHandover(event as HandoverEvent);
    case 'delivery':
      return reactionsToDelivery(event as DeliveryEvent);
    case 'hall':
    case 'calendar':
    case 'evaluation':
    case 'alert':
    case 'difficulty':
    case 'round':
    case 'objection':
      return [];
  }
}

const OPENINGS: readonly CaseEvent['type'][] = ['CaseReceived', 'CaseRegistered', 'UnlistedCaseRecorded'];

/** Whoever has papers taken in is seated, whether the clerk pressed 开始办理 or not. */
function serviceBegun({ type, payload }: CaseEvent, hall: Hall): readonly Reaction[] {
  return OPENINGS.includes(type) && 'ticketId' in payload ? startOf(payload.ticketId, hall) : [];
}

function startOf(ticketId: TicketId | null, hall: Hall): readonly Reaction[] {
  const ticket = ticketId === null ? undefined : hall.tickets.get(ticketId);
  if (ticket?.status !== 'called') return [];
  return [{ name: 'startService', payload: { counterId: ticket.counterId, ticketId: ticket.ticketId } }];
}
