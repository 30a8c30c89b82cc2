/** Who stands where (窗口判断): the checks that the commands of a counter have in common. */
import type { Actor } from '../../actor.ts';
import type { AccountId, CounterId, Instant, ServiceId, TicketId, ZoneId } from '../../ids.ts';
import { isRejection, reject, type Rejection } from '../../rejection.ts';
import { laterOf, plusSeconds, secondsBetween } from '../../time.ts';
import type { AtCounter, Counter } from '../counter.ts';
import { fact, type HallEvent, type HallPayload } from '../events.ts';
import { counterRules, openCountersFor, serviceRules, waitingIn, type Hall } from '../hall.ts';
import type { CalledTicket, ServingTicket, Ticket } from '../ticket.ts';

/** The counter at which this account is signed in, on an open day; else why not. */
export function counterOf(hall: Hall, counterId: CounterId, by: Actor): Counter | Rejection {
  if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
  if (!counterRules(hall, counterId)) return reject('CounterUnknown', { counterId });
  const counter = hall.counters.get(counterId);
  if (!counter) return reject('CounterNotOpen', { counterId });
  return counter.accountId === by.account ? counter : reject('NotYourCounter', { counterId });
}

/** The same, with nobody at it and not paused: ready to take somebody on. */
export function freeCounterOf(hall: Hall, counterId: CounterId, by: Actor): Counter | Rejection {
  const counter = counterOf(hall, counterId, by);
  if (isRejection(counter)) return counter;
  if (counter.pause !== null) return reject('CounterPaused', { counterId });
  return counter.current === null ? counter : reject('CounterBusy', { counterId });
}

/** The ticket at the counter of this account. */
export function currentTicketOf(
  hall: Hall,
  counterId: CounterId,
  by: Actor,
): CalledTicket | ServingTicket | Rejection {
  const counter = counterOf(hall, counterId, by);
  if (isRejection(counter)) return counter;
  return ticketAt(hall, counter.current) ?? reject('NobodyAtCounter', { counterId });
}

export function ticketAt(hall: Hall, current: AtCounter | null): CalledTicket | ServingTicket | null {
  const ticket = current?.kind === 'ticket' ? hall.tickets.get(current.ticketId) : undefined;
  return ticket?.status === 'called' || ticket?.status === 'serving' ? ticket : null;
}

/** A living ticket on an open day. */
export function livingTicket(hall: Hall, ticketId: TicketId): Ticket | Rejection {
  if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
  return hall.tickets.get(ticketId) ?? reject('TicketUnknown', { ticketId });
}

export function wrongState(ticket: Ticket): Rejection {
  return reject('TicketNotInState', { ticketId: ticket.ticketId, status: ticket.status });
}

export function counterOfAccount(hall: Hall, accountId: AccountId): Counter | undefined {
  for (const counter of hall.counters.values()) if (counter.accountId === accountId) return counter;
  return undefined;
}

/**
 * From when the latest call counts as heard: the speaker's report, or the call and the grace of a hall without a
 * speaker. After a start of the hub every wait begins again.
 */
export function heardFrom(hall: Hall, ticket: CalledTicket): Instant {
  const heard = ticket.heardAt ?? plusSeconds(ticket.lastCallAt, hall.rules.speechGraceSeconds);
  return hall.graceFrom === null ? heard : laterOf(heard, hall.graceFrom);
}

/** When a visitor who was called is taken for seated: never before the time that this one has for coming. */
export function inferredFrom(hall: Hall, ticket: CalledTicket): Instant {
  const { inferStartSeconds } = hall.rules;
  return plusSeconds(heardFrom(hall, ticket), Math.max(inferStartSeconds, secondsToCome(hall, ticket)));
}

/** Why this ticket may not be marked as a no-show yet, or null. An inferred start has waited longer already. */
export function tooEarlyForNoShow(
  hall: Hall,
  ticket: CalledTicket | ServingTicket,
  at: Instant,
): Rejection | null {
  const { minCalls } = hall.rules.noShow;
  const from =
    ticket.status === 'called' ? plusSeconds(heardFrom(hall, ticket), secondsToCome(hall, ticket)) : at;
  if (ticket.round >= minCalls && at >= from) return null;
  return reject('TooEarlyForNoShow', { calls: ticket.round, minCalls, from });
}

function secondsToCome(hall: Hall, ticket: Ticket): number {
  const { afterSeconds, unhurriedAfterSeconds } = hall.rules.noShow;
  return isUnhurried(hall, ticket) ? unhurriedAfterSeconds : afterSeconds;
}

function isUnhurried(hall: Hall, ticket: Ticket): boolean {
  const classId = ticket.priority?.classId;
  return hall.rules.priority.classes.some((known) => known.classId === classId && known.unhurried);
}

/** The facts of finishing whoever is at the counter: done, or on to the next zone with what is left (一号到底). */
export function finishing(
  hall: Hall,
  ticket: CalledTicket | ServingTicket,
  at: Instant,
): readonly HallEvent[] {
  const { ticketId, counterId, zoneId } = ticket;
  const started =
    ticket.status === 'called' ? [fact('ServiceStarted', { ticketId, counterId, startInferred: true })] : [];
  const served = servedOf(ticket, at);
  // The first service is what was done here, also when the ticket was moved to a zone that does not list it.
  const left = ticket.services.slice(1).filter((serviceId) => !zonesOf(hall, serviceId).includes(zoneId));
  const toZoneId = left[0] === undefined ? undefined : zonesOf(hall, left[0])[0];
  if (toZoneId === undefined)
    return [...started, fact('TicketFinished', { ticketId, counterId, served, how: 'atCounter' })];
  const onward = {
    fromZoneId: zoneId,
    toZoneId,
    forCounterId: null,
    services: [...left],
    onward: true,
    noteId: null,
  };
  return [...started, fact('TicketTransferred', { ticketId, counterId, served, ...onward })];
}

/** What the service's pace learns: only from a start that somebody pressed, and from one service at a time. */
export function servedOf(
  ticket: CalledTicket | ServingTicket,
  at: Instant,
): HallPayload<'TicketFinished'>['served'] {
  const serviceId = ticket.services[0];
  if (
    ticket.status !== 'serving' ||
    ticket.startInferred ||
    serviceId === undefined ||
    ticket.services.length > 1
  )
    return null;
  return {
    serviceId,
    seconds: ticket.servedSeconds + Math.max(0, Math.round(secondsBetween(ticket.startedAt, at))),
  };
}

export function directFinished(counter: Counter, at: Instant): readonly HallEvent[] {
  if (counter.current?.kind !== 'direct') return [];
  const seconds = Math.max(0, Math.round(secondsBetween(counter.current.startedAt, at)));
  return [fact('DirectServiceFinished', { counterId: counter.counterId, seconds })];
}

export interface LeftAlone {
  readonly zoneId: ZoneId;
  readonly waiting: number;
}

/** Zones with people who would be left without an open counter if this one went away. */
export function zonesLeftAlone(hall: Hall, counterId: CounterId): readonly LeftAlone[] {
  return hall.rules.zones
    .filter(({ zoneId }) => openCountersFor(hall, zoneId).every((counter) => counter.counterId === counterId))
    .map(({ zoneId }) => ({ zoneId, waiting: waitingIn(hall, zoneId) }))
    .filter(({ waiting }) => waiting > 0);
}

export function leftAlone(hall: Hall, counterId: CounterId): Rejection | null {
  const zones = zonesLeftAlone(hall, counterId);
  return zones.length > 0 ? reject('QueueLeftAlone', { zones }) : null;
}

/** The zones of this hall in which a service is offered. */
export function zonesOf(hall: Hall, serviceId: ServiceId): readonly HallPayload<'TicketTaken'>['zoneId'][] {
  const offered = serviceRules(hall, serviceId)?.zoneIds ?? [];
  return offered.filter((zoneId) => hall.rules.zones.some((zone) => zone.zoneId === zoneId));
}
