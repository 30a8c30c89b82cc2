/**
 * How long it may still take (预计等候): a simple honest formula, a range, or nothing when it is not known.
 *
 * Work in front = for each service, people in front × its pace (the median of today's latest services, the
 * catalogue's minutes counting as two of them), plus half a service for everybody who is being served. Divided by the
 * counters that will call this queue: its own, and helping ones whose own queues are empty. The range is ×0.7 … ×1.4,
 * rounded outwards to five minutes. Unknown when no counter that serves the zone is open.
 */
import { z } from 'zod';
import type { ServiceId, ZoneId } from '../ids.ts';
import type { Counter } from './counter.ts';
import {
  lineClassOf,
  lineKey,
  openCountersFor,
  servedBy,
  serviceRules,
  waitingIn,
  type Hall,
  type LineClass,
} from './hall.ts';
import type { Ticket } from './ticket.ts';
import { placeKey } from './ticket.ts';

/** What a visitor was told: people in front and minutes; null minutes = "暂无法预计". `model` names the formula. */
export const WaitPromise = z.strictObject({
  ahead: z.int().min(0),
  low: z.int().min(0).nullable(),
  high: z.int().min(0).nullable(),
  model: z.literal('median-1'),
});
export type WaitPromise = z.infer<typeof WaitPromise>;

const PRIOR_WEIGHT = 2;
const STEP_MINUTES = 5;

/** The pace of a service in seconds: median of the latest, the catalogue's minutes as prior. */
export function paceOf(hall: Hall, serviceId: ServiceId): number {
  const prior = (serviceRules(hall, serviceId)?.minutes ?? 10) * 60;
  const seen = hall.pace.get(serviceId) ?? [];
  const sorted = [...seen, ...Array<number>(PRIOR_WEIGHT).fill(prior)].toSorted((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? prior;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}

/** What somebody who takes a number in this zone now can be told. */
export function promiseFor(
  hall: Hall,
  zoneId: ZoneId,
  priority: 'bypass' | 'priority' | 'ordinary',
): WaitPromise {
  const all = waitingIn(hall, zoneId);
  const ahead = priority === 'ordinary' ? all : aheadOfPriority(hall, zoneId, priority);
  return inMinutes(hall, zoneId, ahead, all);
}

/** The same for a ticket that waits already, from its place in the order. */
export function promiseOf(hall: Hall, ticket: Ticket): WaitPromise {
  return inMinutes(hall, ticket.zoneId, aheadOf(hall, ticket), waitingIn(hall, ticket.zoneId));
}

/** People of the same queue who will be called before this ticket if nobody overtakes. */
export function aheadOf(hall: Hall, ticket: Ticket): number {
  if (ticket.forCounterId !== null) return 0;
  const before = (lineClass: LineClass): number => placesBefore(hall, ticket, lineClass);
  const emergencies = hall.lines.get(lineKey(ticket.zoneId, 'bypass'))?.size ?? 0;
  switch (lineClassOf(ticket)) {
    case 'bypass':
      return before('bypass');
    case 'priority':
      return emergencies + withOrdinaryBetween(hall, ticket.zoneId, before('priority'), before('ordinary'));
    case 'ordinary':
      return emergencies + before('priority') + before('ordinary');
  }
}

function placesBefore(hall: Hall, ticket: Ticket, lineClass: LineClass): number {
  const own = placeKey(ticket);
  let before = 0;
  for (const key of hall.lines.get(lineKey(ticket.zoneId, lineClass))?.keys() ?? []) {
    if (key >= own) break;
    before += 1;
  }
  return before;
}

/** Priority people in front, and the ordinary ones that the ratio puts between them: never more than stand in front. */
function withOrdinaryBetween(hall: Hall, zoneId: ZoneId, priority: number, ordinary: number): number {
  const { ratio } = hall.rules.priority;
  const credit = hall.sinceOvertaking.get(zoneId) ?? ratio;
  return priority + Math.min(ordinary, Math.max(0, (priority + 1) * ratio - credit));
}

/** A new priority ticket overtakes: the priority people in front of it, with the ordinary ones in between. */
function aheadOfPriority(hall: Hall, zoneId: ZoneId, lineClass: 'bypass' | 'priority'): number {
  const emergencies = hall.lines.get(lineKey(zoneId, 'bypass'))?.size ?? 0;
  if (lineClass === 'bypass') return emergencies;
  const priority = hall.lines.get(lineKey(zoneId, 'priority'))?.size ?? 0;
  const ordinary = hall.lines.get(lineKey(zoneId, 'ordinary'))?.size ?? 0;
  return emergencies + withOrdinaryBetween(hall, zoneId, priority, ordinary);
}

function inMinutes(hall: Hall, zoneId: ZoneId, ahead: number, all: number): WaitPromise {
  const counters = callingFor(hall, zoneId);
  if (counters.length === 0) return { ahead, low: null, high: null, model: 'median-1' };
  const idle = counters.filter((counter) => counter.current === null).length;
  if (idle > ahead) return { ahead, low: 0, high: STEP_MINUTES, model: 'median-1' };
  const seconds = (all === 0 ? 0 : (workIn(hall, zoneId) * ahead) / all) + workAt(hall, counters);
  const minutes = seconds / counters.length / 60;
  const low = Math.floor((minutes * 0.7) / STEP_MINUTES) * STEP_MINUTES;
  const high = Math.max(low + STEP_MINUTES, Math.ceil((minutes * 1.4) / STEP_MINUTES) * STEP_MINUTES);
  return { ahead, low, high, model: 'median-1' };
}

/** Counters that will call this queue: its own, and those that help and have nobody of their own; else any that may help. */
function callingFor(hall: Hall, zoneId: ZoneId): readonly Counter[] {
  const open = openCountersFor(hall, zoneId);
  const free = open.filter(({ counterId }) => {
    const own = servedBy(hall, counterId).zoneIds;
    return own.includes(zoneId) || own.every((other) => waitingIn(hall, other) === 0);
  });
  return free.length > 0 ? free : open;
}

/** Seconds of service that everybody who waits in the zone will need. */
function workIn(hall: Hall, zoneId: ZoneId): number {
  const prefix = `${zoneId}/`;
  let seconds = 0;
  for (const [key, people] of hall.load.entries(prefix)) {
    if (!key.startsWith(prefix)) break;
    seconds += people * paceOf(hall, key.slice(prefix.length) as ServiceId);
  }
  return seconds;
}

/** Seconds that those who are being served will still need: half a service each. */
function workAt(hall: Hall, counters: readonly Counter[]): number {
  let seconds = 0;
  for (const { current } of counters) {
    const serviceId =
      current?.kind === 'ticket' ? hall.tickets.get(current.ticketId)?.services[0] : undefined;
    if (serviceId !== undefined) seconds += paceOf(hall, serviceId) / 2;
  }
  return seconds;
}
