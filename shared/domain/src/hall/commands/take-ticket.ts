/**
 * takeTicket 取号: a visitor joins the queue of the first service's zone and gets the next number of the day.
 * A card that proves the hall's age grants 老年优先 by itself (刷证).
 * The kiosk keeps to hours, quotas and limits; a guide may go on after the last-ticket time, and beyond a limit or a
 * quota when they say so (`exceedLimit`), which is kept in the event.
 */
import { z } from 'zod';
import { hallCommand, type Context } from '../../command.ts';
import type { Fact } from '../../event.ts';
import {
  GroundId,
  type JobId,
  PrinterId,
  ServiceId,
  type TicketId,
  VisitorId,
  type ZoneId,
} from '../../ids.ts';
import { isRejection, reject, type Rejection } from '../../rejection.ts';
import { instantAt, plusSeconds, weekdayOf } from '../../time.ts';
import { Needs } from '../assistance.ts';
import { promiseFor } from '../estimate.ts';
import { fact, type HallEvent, type HallPayload } from '../events.ts';
import { visitorKey, zoneRules, type Hall } from '../hall.ts';
import { nextNumber } from '../numbering.ts';
import { sessionsOn } from '../settings.ts';
import { zonesOf } from './at-counter.ts';

const Payload = z.strictObject({
  /** What the ticket is for, the first one first. */
  services: z.array(ServiceId).min(1).max(5),
  visitorId: VisitorId.optional(),
  /** Where the slip comes out; none = no paper (无纸). */
  printerId: PrinterId.optional(),
  groundId: GroundId.optional(),
  exceedLimit: z.boolean().optional(),
  note: z.string().min(1).max(200).optional(),
  /** 陪同取号: of staff only. */
  assistance: Needs.optional(),
});
type Payload = z.infer<typeof Payload>;

interface ForWhom {
  readonly services: readonly ServiceId[];
  readonly visitorId?: VisitorId | undefined;
}

export const takeTicket = hallCommand({
  name: 'takeTicket',
  roles: ['kiosk', 'guide', 'clerk', 'manager'],
  payload: Payload,
  patience: 'journal',
  needs: ['visitor'],
  rejections: [
    'DayNotOpen',
    'NotYetOpen',
    'LastTicketPassed',
    'ServiceUnknown',
    'VisitorUnknown',
    'QuotaReached',
    'AlreadyHoldsTicket',
    'GroundUnknown',
    'PriorityNotYours',
    'AssistanceNotYours',
    'NumbersExhausted',
  ],
  decide(hall, payload, context) {
    const { by, visitorKnown } = context;
    const zoneId = zoneOf(hall, payload.services);
    if (typeof zoneId !== 'string') return zoneId;
    const closed = hoursOf(hall, context);
    if (closed) return closed;
    if (payload.visitorId !== undefined && !visitorKnown) return reject('VisitorUnknown', {});
    const limit = quotaReached(hall, zoneId) ?? heldAlready(hall, payload);
    const mayExceed = by.role === 'guide' || by.role === 'manager';
    if (limit && !(mayExceed && payload.exceedLimit)) return limit;
    const granted = priorityOf(hall, payload.groundId, mayExceed);
    if (granted !== null && isRejection(granted)) return granted;
    const priority = granted ?? priorityByCard(hall, context.visitorAge);
    const { assistance } = payload;
    if (assistance && by.account === null) return reject('AssistanceNotYours', {});
    const number = nextNumber(hall, zoneId, context);
    if (number === null) return reject('NumbersExhausted', { zoneId });

    const taken = numberGiven(
      hall,
      { ...payload, number, zoneId, priority, limitExceeded: limit !== null },
      context,
    );
    return [taken, ...slipOf(taken.payload.ticketId, payload.printerId, context)];
  },
});

/** The fact of a number that is given. */
export function numberGiven(
  hall: Hall,
  wish: ForWhom &
    Pick<HallPayload<'TicketTaken'>, 'number' | 'zoneId' | 'priority' | 'limitExceeded'> & {
      readonly assistance?: Needs | undefined;
    },
  { at, by, newId, newProgressKey, noteId, alone }: Context,
): Fact<'TicketTaken', HallPayload<'TicketTaken'>> {
  const { zoneId, priority } = wish;
  const promise = promiseFor(
    hall,
    zoneId,
    priority === null ? 'ordinary' : priority.bypass ? 'bypass' : 'priority',
  );
  return fact('TicketTaken', {
    ticketId: newId('ticket') as TicketId,
    number: wish.number,
    zoneId,
    services: [...new Set(wish.services)],
    takenAt: at,
    channel: by.role === 'kiosk' ? 'kiosk' : by.role === 'clerk' ? 'counter' : 'guide',
    takenOn: by.device,
    visitorId: wish.visitorId ?? null,
    priority,
    progressKey: newProgressKey(),
    // Who is called meanwhile nobody knows here: no time is promised.
    promise: alone === null ? promise : { ...promise, low: null, high: null },
    limitExceeded: wish.limitExceeded,
    noteId,
    ...(wish.assistance && { assistance: { ...wish.assistance, by: by.account } }),
    ...(alone !== null && {
      offline: { date: hall.date, lastContactAt: alone.lastContactAt, saidAt: at, flags: [] },
    }),
  });
}

/** Its first slip, where one is to come out. */
export function slipOf(
  ticketId: TicketId,
  printerId: PrinterId | undefined,
  { newId }: Context,
): readonly HallEvent[] {
  if (printerId === undefined) return [];
  return [fact('SlipRequested', { jobId: newId('slip-1') as JobId, ticketId, printerId, copy: 1 })];
}

/** The queue of the first service, as long as all are this hall's. */
export function zoneOf(hall: Hall, services: readonly ServiceId[]): ZoneId | Rejection {
  if (hall.phase !== 'open') return reject('DayNotOpen', { date: hall.date });
  const unknown = services.find((serviceId) => zonesOf(hall, serviceId).length === 0);
  const first = services[0];
  const zoneId = first === undefined ? undefined : zonesOf(hall, first)[0];
  if (unknown !== undefined || zoneId === undefined)
    return reject('ServiceUnknown', { serviceId: unknown ?? (first as ServiceId) });
  return zoneId;
}

/** The kiosk's hours: from a little before the first session until a little before the end of the last. */
export function hoursOf(hall: Hall, { at, by }: Context): Rejection | null {
  const { rules, date } = hall;
  if (rules.alwaysOpen || by.role !== 'kiosk') return null;
  const sessions = sessionsOn(rules, date, weekdayOf(date));
  const [first, last] = [sessions[0], sessions.at(-1)];
  if (!first || !last) return reject('NotYetOpen', { from: null });
  const from = plusSeconds(
    instantAt(date, first.from, rules.zoneOffsetMinutes),
    -60 * rules.issueBeforeMinutes,
  );
  if (at < from) return reject('NotYetOpen', { from });
  const until = plusSeconds(instantAt(date, last.to, rules.zoneOffsetMinutes), -60 * rules.lastTicketMinutes);
  return at > until ? reject('LastTicketPassed', { at: until }) : null;
}

export function quotaReached(hall: Hall, zoneId: ZoneId): Rejection | null {
  const quota = zoneRules(hall, zoneId)?.quota ?? null;
  return quota !== null && (hall.taken.get(zoneId) ?? 0) >= quota
    ? reject('QuotaReached', { zoneId, quota })
    : null;
}

/** One person holds one living number a service. */
export function heldAlready(hall: Hall, { visitorId, services }: ForWhom): Rejection | null {
  if (visitorId === undefined) return null;
  for (const serviceId of services) {
    const held = hall.visitors.get(visitorKey(visitorId, serviceId)) ?? [];
    const number = held[0] === undefined ? undefined : hall.tickets.get(held[0])?.number;
    if (number !== undefined && held.length >= hall.rules.livingPerVisitorAndService) {
      return reject('AlreadyHoldsTicket', { number, serviceId });
    }
  }
  return null;
}

function priorityOf(
  hall: Hall,
  groundId: GroundId | undefined,
  mayGrant: boolean,
): HallPayload<'TicketTaken'>['priority'] | Rejection {
  if (groundId === undefined) return null;
  if (!mayGrant) return reject('PriorityNotYours', { groundId });
  return classOf(hall, groundId) ?? reject('GroundUnknown', { groundId });
}

/** 刷证: what the age on a card grants by itself, without a guide. */
export function priorityByCard(hall: Hall, age: number | null): HallPayload<'TicketTaken'>['priority'] {
  const { byCard } = hall.rules.priority;
  return byCard && age !== null && age >= byCard.age ? classOf(hall, byCard.groundId) : null;
}

/** The class that a ground leads to, as an event records it. */
export function classOf(
  hall: Hall,
  groundId: GroundId,
): NonNullable<HallPayload<'TicketTaken'>['priority']> | null {
  const ground = hall.rules.priority.grounds.find((known) => known.groundId === groundId);
  const found = hall.rules.priority.classes.find((known) => known.classId === ground?.classId);
  return found ? { classId: found.classId, groundId, bypass: found.bypass } : null;
}
