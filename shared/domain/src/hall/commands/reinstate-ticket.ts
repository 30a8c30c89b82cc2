/**
 * reinstateTicket 过号激活: somebody who missed the call is back. Placed behind the next few of the queue (more of them
 * when they come late), or next at one counter (本窗口下一位) with a reason that is counted.
 */
import { z } from 'zod';
import { hallCommand } from '../../command.ts';
import { CounterId, ReasonId, TicketId, type Instant } from '../../ids.ts';
import { isRejection, reject } from '../../rejection.ts';
import { plusMs, secondsBetween } from '../../time.ts';
import { fact } from '../events.ts';
import { counterRules, lineKey, type Hall } from '../hall.ts';
import type { NoShowTicket } from '../ticket.ts';
import { livingTicket, wrongState } from './at-counter.ts';

export const reinstateTicket = hallCommand({
  name: 'reinstateTicket',
  roles: ['clerk', 'guide', 'manager'],
  payload: z.strictObject({
    ticketId: TicketId,
    toCounterId: CounterId.optional(),
    reasonId: ReasonId.optional(),
  }),
  patience: '8s',
  needs: [],
  rejections: [
    'DayNotOpen',
    'TicketUnknown',
    'TicketNotInState',
    'CounterUnknown',
    'CounterNotOpen',
    'ReasonUnknown',
  ],
  decide(hall, { ticketId, toCounterId, reasonId }, { at }) {
    const ticket = livingTicket(hall, ticketId);
    if (isRejection(ticket)) return ticket;
    if (ticket.status !== 'noShow') return wrongState(ticket);
    if (toCounterId === undefined) {
      const place = placeBehind(hall, ticket, at);
      return [fact('TicketReinstated', { ticketId, ...place, forCounterId: null, reasonId: null })];
    }
    if (!counterRules(hall, toCounterId)) return reject('CounterUnknown', { counterId: toCounterId });
    if (!hall.counters.has(toCounterId)) return reject('CounterNotOpen', { counterId: toCounterId });
    if (reasonId === undefined || !hall.rules.reasons.outOfOrder.includes(reasonId)) {
      return reject('ReasonUnknown', { reasonId: reasonId ?? ('' as ReasonId) });
    }
    return [
      fact('TicketReinstated', { ticketId, placedAt: at, behind: 0, forCounterId: toCounterId, reasonId }),
    ];
  },
});

/** The place just after the k-th waiting ticket of the queue; k depends on how late the visitor is. */
function placeBehind(hall: Hall, ticket: NoShowTicket, at: Instant): { placedAt: Instant; behind: number } {
  const { behind, lateMinutes, lateBehind } = hall.rules.reinstatement;
  const late = secondsBetween(ticket.missedAt, at) > lateMinutes * 60;
  const places = firstPlaces(hall, ticket, late ? lateBehind : behind);
  const last = places.at(-1);
  // A place key begins with `placedAt`, 24 characters.
  return {
    placedAt: last === undefined ? at : plusMs(last.slice(0, 24) as Instant, 1),
    behind: places.length,
  };
}

function firstPlaces(hall: Hall, { zoneId }: NoShowTicket, wanted: number): readonly string[] {
  const places: string[] = [];
  for (const lineClass of ['bypass', 'priority', 'ordinary'] as const) {
    let taken = 0;
    for (const key of hall.lines.get(lineKey(zoneId, lineClass))?.keys() ?? []) {
      if (taken === wanted) break;
      places.push(key);
      taken += 1;
    }
  }
  return places.toSorted().slice(0, wanted);
}
