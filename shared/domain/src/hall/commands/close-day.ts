/**
 * closeDay 闭厅: the day ends, with a decision for everybody who still holds a number. Without one it is rejected: the
 * clock never ends a ticket whose holder may be in the hall. Only at the settling time does the system close what
 * nobody decided (系统关闭), outside the service figures.
 */
import { z } from 'zod';
import { LocalDate, TicketId, type Instant } from '../../ids.ts';
import { reject, type Rejection } from '../../rejection.ts';
import { instantAt } from '../../time.ts';
import { appointmentCommand, settledOf } from '../appointments.ts';
import { fact, type HallEvent } from '../events.ts';
import type { Ticket } from '../ticket.ts';
import { directFinished, servedOf } from './at-counter.ts';

/** 转次日优先 · 本人放弃 · 已离开 · 已办完. */
export const Decision = z.enum(['nextDayPriority', 'gaveUp', 'left', 'finished']);
export type Decision = z.infer<typeof Decision>;

export const closeDay = appointmentCommand({
  name: 'closeDay',
  roles: ['manager', 'operator', 'clock'],
  payload: z.strictObject({
    date: LocalDate.optional(),
    decisions: z.array(z.strictObject({ ticketId: TicketId, decision: Decision })).max(2_000),
  }),
  patience: '8s',
  needs: ['appointments'],
  rejections: ['DayNotOpen', 'PeopleStillWaiting', 'ClockNotTrusted'],
  decide(hall, { date, decisions }, { at, by, appointments }) {
    if (hall.phase !== 'open' || (date !== undefined && date !== hall.date))
      return reject('DayNotOpen', { date: date ?? hall.date });
    const bySystem = by.role === 'clock';
    if (bySystem && hall.clockSuspect) return reject('ClockNotTrusted', {});
    const settleFrom = instantAt(hall.date, hall.rules.settleAt, hall.rules.zoneOffsetMinutes);
    const decided = new Map(decisions.map(({ ticketId, decision }) => [ticketId, decision]));
    const endings: HallEvent[] = [];
    const undecided: Ticket[] = [];
    for (const ticket of hall.tickets.values()) {
      const ending = endingOf(ticket, decided.get(ticket.ticketId), bySystem && at >= settleFrom, at);
      if (ending) endings.push(...ending);
      else undecided.push(ticket);
    }
    if (undecided.length > 0) return stillWaiting(undecided);
    const count = (type: HallEvent['type'], how: string): number =>
      endings.filter((event) => event.type === type && 'how' in event.payload && event.payload.how === how)
        .length;
    const closings: HallEvent[] = [];
    for (const counter of hall.counters.values()) {
      closings.push(...directFinished(counter, at), fact('CounterClosed', { counterId: counter.counterId }));
    }
    const figures = {
      nextDayPriority: count('TicketExpired', 'nextDayPriority'),
      expired: count('TicketExpired', 'bySystem'),
      abandoned: endings.filter((event) => event.type === 'TicketAbandoned').length,
    };
    const settled = settledOf(hall, appointments);
    const kept = settled === null ? [] : [fact('AppointmentsSettled', settled)];
    return [...endings, ...closings, ...kept, fact('DayClosed', { date: hall.date, bySystem, ...figures })];
  },
});

function endingOf(
  ticket: Ticket,
  decision: Decision | undefined,
  settle: boolean,
  at: Instant,
): HallEvent[] | null {
  const { ticketId } = ticket;
  switch (decision) {
    case 'nextDayPriority':
      return [fact('TicketExpired', { ticketId, how: 'nextDayPriority' })];
    case 'gaveUp':
    case 'left':
      return [fact('TicketAbandoned', { ticketId, how: decision })];
    case 'finished': {
      if (ticket.status !== 'called' && ticket.status !== 'serving') return null;
      const { counterId } = ticket;
      return [
        fact('TicketFinished', { ticketId, counterId, served: servedOf(ticket, at), how: 'atClosing' }),
      ];
    }
    case undefined:
      if (ticket.status === 'noShow') return [fact('TicketAbandoned', { ticketId, how: 'missed' })];
      return settle ? [fact('TicketExpired', { ticketId, how: 'bySystem' })] : null;
  }
}

function stillWaiting(undecided: readonly Ticket[]): Rejection {
  const inState = (status: Ticket['status']): number =>
    undecided.filter((ticket) => ticket.status === status).length;
  return reject('PeopleStillWaiting', {
    waiting: inState('waiting'),
    called: inState('called'),
    serving: inState('serving'),
    held: inState('held'),
    undecided: undecided.map((ticket) => ticket.number),
  });
}
