/** The living numbers of one visitor (手中的号): what somebody who asks for another one is told first. Names nobody. */
import { z } from 'zod';
import { ServiceId, TicketNumber, ZoneId, type VisitorId } from '../../ids.ts';
import { aheadOf } from '../estimate.ts';
import { counterRules, type Hall } from '../hall.ts';
import { LIVING_STATES, type Ticket } from '../ticket.ts';

export const HeldNumber = z.strictObject({
  number: TicketNumber,
  zoneId: ZoneId,
  services: z.array(ServiceId).readonly(),
  status: z.enum(LIVING_STATES),
  /** People in front; null when it does not wait. */
  ahead: z.int().min(0).nullable(),
  /** The number of the window that calls or serves it. */
  counter: z.int().min(1).nullable(),
});
export type HeldNumber = z.infer<typeof HeldNumber>;

/** The first one taken first. */
export function heldBy(hall: Hall, visitorId: VisitorId): readonly HeldNumber[] {
  return [...hall.tickets.values()]
    .filter((ticket) => ticket.visitorId === visitorId)
    .toSorted((one, other) => (one.takenAt < other.takenAt ? -1 : 1))
    .map((ticket) => heldNumber(hall, ticket));
}

export function heldNumber(hall: Hall, ticket: Ticket): HeldNumber {
  const { number, zoneId, services, status } = ticket;
  const counterId = status === 'called' || status === 'serving' ? ticket.counterId : null;
  return {
    number,
    zoneId,
    services,
    status,
    ahead: status === 'waiting' ? aheadOf(hall, ticket) : null,
    counter: counterId === null ? null : (counterRules(hall, counterId)?.number ?? null),
  };
}
