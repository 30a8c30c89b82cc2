/**
 * startService 开始办理: the visitor sits down. By the clerk; or inferred by the clock some time after the last call
 * was heard, so that a forgotten key never turns a seated visitor into a no-show. A clerk may confirm the guess.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { currentTicketOf, inferredFrom, livingTicket, wrongState } from './at-counter.ts';

export const startService = hallCommand({
  name: 'startService',
  roles: ['clerk', 'clock'],
  payload: z.strictObject({ counterId: CounterId, ticketId: TicketId.optional() }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'CounterUnknown',
    'CounterNotOpen',
    'NotYourCounter',
    'NobodyAtCounter',
    'TicketUnknown',
    'TicketNotYours',
    'TicketNotInState',
    'TooEarlyToInfer',
    'ClockNotTrusted',
  ],
  decide(hall, { counterId, ticketId }, { at, by }) {
    if (by.role === 'clock') {
      if (ticketId === undefined) return reject('NobodyAtCounter', { counterId });
      const ticket = livingTicket(hall, ticketId);
      if (isRejection(ticket)) return ticket;
      if (hall.clockSuspect) return reject('ClockNotTrusted', {});
      if (ticket.status !== 'called' || ticket.counterId !== counterId) return wrongState(ticket);
      const from = inferredFrom(hall, ticket);
      if (at < from) return reject('TooEarlyToInfer', { from });
      return [fact('ServiceStarted', { ticketId, counterId, startInferred: true })];
    }
    const ticket = currentTicketOf(hall, counterId, by);
    if (isRejection(ticket)) return ticket;
    if (ticketId !== undefined && ticketId !== ticket.ticketId) return reject('TicketNotYours', { ticketId });
    if (ticket.status === 'serving' && !ticket.startInferred) return wrongState(ticket);
    return [fact('ServiceStarted', { ticketId: ticket.ticketId, counterId, startInferred: false })];
  },
});
