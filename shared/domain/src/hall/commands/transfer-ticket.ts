/**
 * transferTicket 转窗: to another zone or another counter. Number, takenAt, place and priority stay; a note goes along.
 * A clerk moves who sits at their counter; guides and managers move anybody who is not being served elsewhere.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, ServiceId, TicketId, ZoneId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { counterRules, zoneRules } from '../hall.ts';
import { counterOfAccount, livingTicket, servedOf, wrongState, zonesOf } from './at-counter.ts';

export const transferTicket = hallCommand({
  name: 'transferTicket',
  roles: ['clerk', 'guide', 'manager'],
  payload: z.strictObject({
    ticketId: TicketId,
    toZoneId: ZoneId,
    /** What the ticket is for from now on; else the first of its services that the zone has, else as before. */
    serviceId: ServiceId.optional(),
    /** Kept for one counter, which must be open. */
    toCounterId: CounterId.optional(),
    note: z.string().min(1).max(200).optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'TicketUnknown',
    'TicketNotInState',
    'TicketNotYours',
    'ZoneUnknown',
    'ServiceUnknown',
    'CounterUnknown',
    'CounterNotOpen',
    'AlreadyThere',
  ],
  decide(hall, { ticketId, toZoneId, serviceId, toCounterId }, { at, by, noteId }) {
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    const atCounter = ticket.status === 'called' || ticket.status === 'serving';
    if (by.role === 'clerk') {
      const own = by.account === null ? undefined : counterOfAccount(hall, by.account);
      if (ticket.status === 'waiting' || ticket.status === 'noShow') return wrongState(ticket);
      if (own?.counterId !== ticket.counterId) return reject('TicketNotYours', { ticketId });
    } else if (atCounter) return wrongState(ticket);
    if (!zoneRules(hall, toZoneId)) return reject('ZoneUnknown', { zoneId: toZoneId });
    if (serviceId !== undefined && !zonesOf(hall, serviceId).includes(toZoneId))
      return reject('ServiceUnknown', { serviceId });
    if (toCounterId !== undefined) {
      if (!counterRules(hall, toCounterId)) return reject('CounterUnknown', { counterId: toCounterId });
      if (!hall.counters.has(toCounterId)) return reject('CounterNotOpen', { counterId: toCounterId });
    }
    const forCounterId = toCounterId ?? null;
    const unmoved =
      ticket.zoneId === toZoneId && forCounterId === ticket.forCounterId && serviceId === undefined;
    if (unmoved && ticket.status === 'waiting') return reject('AlreadyThere', { zoneId: toZoneId });
    const first =
      serviceId ??
      ticket.services.find((known) => zonesOf(hall, known).includes(toZoneId)) ??
      ticket.services[0];
    if (first === undefined) return reject('ServiceUnknown', { serviceId: '' as ServiceId });
    // Served here, or wrongly named: the former first service is no longer to be done.
    const done = serviceId !== undefined || ticket.status === 'serving' ? ticket.services[0] : undefined;
    return [
      fact('TicketTransferred', {
        ticketId,
        counterId: atCounter ? ticket.counterId : null,
        fromZoneId: ticket.zoneId,
        toZoneId,
        forCounterId,
        services: [first, ...ticket.services.filter((known) => known !== first && known !== done)],
        onward: false,
        served: atCounter ? servedOf(ticket, at) : null,
        noteId,
      }),
    ];
  },
});
