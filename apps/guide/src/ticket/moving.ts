/** 转窗: where a ticket can go, what is sent for it, and how it comes back while it can. */
import { openCountersFor, serviceRules, waitingIn, type Hall } from '@yichuang/domain/hall/hall';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { CounterId, ServiceId, TicketId, ZoneId } from '@yichuang/domain/ids';
import type { GuideCatalogue } from '../hub.ts';

export interface MoveTarget {
  readonly zoneId: ZoneId;
  readonly waiting: number;
  readonly counterIds: readonly CounterId[];
}

/** The ticket's own zone last: it is chosen to keep it for one counter. */
export function moveTargets(hall: Hall, { zoneId: own }: Pick<Ticket, 'zoneId'>): readonly MoveTarget[] {
  const targets = hall.rules.zones.map(({ zoneId }) => ({
    zoneId,
    waiting: waitingIn(hall, zoneId),
    counterIds: openCountersFor(hall, zoneId).map(({ counterId }) => counterId),
  }));
  return [
    ...targets.filter(({ zoneId }) => zoneId !== own),
    ...targets.filter(({ zoneId }) => zoneId === own),
  ];
}

export interface Move {
  readonly ticketId: TicketId;
  readonly toZoneId: ZoneId;
  readonly serviceId?: ServiceId;
  readonly toCounterId?: CounterId;
  readonly note?: string;
}

export function moveOf(
  hall: Hall,
  catalogue: GuideCatalogue,
  ticket: Ticket,
  to: { readonly zoneId: ZoneId; readonly counterId: CounterId | null; readonly note: string },
): Move {
  const serviceId = serviceThere(hall, catalogue, ticket, to.zoneId);
  const note = to.note.trim();
  return {
    ticketId: ticket.ticketId,
    toZoneId: to.zoneId,
    ...(serviceId === null ? {} : { serviceId }),
    ...(to.counterId === null ? {} : { toCounterId: to.counterId }),
    ...(note === '' ? {} : { note }),
  };
}

/**
 * Somebody who took the wrong zone's number wants nothing of that zone: without a service of the new zone the ticket
 * would be sent back to the old one when it is done. null = one of its own services is done there.
 */
function serviceThere(
  hall: Hall,
  { services }: GuideCatalogue,
  ticket: Ticket,
  zoneId: ZoneId,
): ServiceId | null {
  const doneThere = (serviceId: ServiceId): boolean =>
    serviceRules(hall, serviceId)?.zoneIds.includes(zoneId) ?? false;
  if (ticket.services.some(doneThere)) return null;
  const general = services.find((service) => service.kind === 'general' && doneThere(service.serviceId));
  return general?.serviceId ?? null;
}

/** Back to where it waited; null when it did not wait, for then its former state cannot be given back. */
export function moveBack(before: Ticket): Move | null {
  if (before.status !== 'waiting') return null;
  const first = before.services[0];
  return {
    ticketId: before.ticketId,
    toZoneId: before.zoneId,
    ...(first === undefined ? {} : { serviceId: first }),
    ...(before.forCounterId === null ? {} : { toCounterId: before.forCounterId }),
  };
}
