/** grantPriority 授权优先: by the guide's word, with the ground; no document is demanded. */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { GroundId, TicketId } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { fact } from '../events.ts';
import { livingTicket, wrongState } from './at-counter.ts';
import { classOf } from './take-ticket.ts';

export const grantPriority = hallCommand({
  name: 'grantPriority',
  roles: ['guide', 'manager'],
  payload: z.strictObject({ ticketId: TicketId, groundId: GroundId }),
  patience: '8s',
  needs: [],
  rejections: ['DayNotOpen', 'TicketUnknown', 'TicketNotInState', 'GroundUnknown', 'PriorityUnchanged'],
  decide(hall, { ticketId, groundId }) {
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    if (ticket.status === 'called' || ticket.status === 'serving') return wrongState(ticket);
    const granted = classOf(hall, groundId);
    if (granted === null) return reject('GroundUnknown', { groundId });
    if (ticket.priority?.groundId === groundId) return reject('PriorityUnchanged', { groundId });
    return [fact('PriorityGranted', { ticketId, ...granted })];
  },
});
