/** callTicket 选呼: a given ticket out of order, with a reason that is kept and counted. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, ReasonId, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { waitingIn } from '../hall.ts';
import { freeCounterOf, livingTicket, wrongState } from './at-counter.ts';

export const callTicket = hallCommand({
  name: 'callTicket',
  roles: ['clerk'],
  payload: z.strictObject({ counterId: CounterId, ticketId: TicketId, reasonId: ReasonId }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'CounterPaused',
    'CounterBusy',
    'TicketUnknown',
    'TicketNotInState',
    'ReasonUnknown',
  ],
  decide(hall, { counterId, ticketId, reasonId }, { by }) {
    const counter = freeCounterOf(hall, counterId, by);
    if (isRejection(counter)) return counter;
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    if (ticket.status !== 'waiting' && ticket.status !== 'noShow') return wrongState(ticket);
    if (!hall.rules.reasons.outOfOrder.includes(reasonId)) return reject('ReasonUnknown', { reasonId });
    const { zoneId } = ticket;
    const left =
      waitingIn(hall, zoneId) - (ticket.status === 'waiting' && ticket.forCounterId === null ? 1 : 0);
    const because = {
      rule: 'chosen',
      tier: 'own',
      zoneId,
      charged: [],
      credited: null,
      reasonId,
      left,
    } as const;
    return [fact('TicketCalled', { ticketId, counterId, because: { ...because, charged: [] } })];
  },
});
