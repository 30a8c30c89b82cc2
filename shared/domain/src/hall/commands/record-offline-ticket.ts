/**
 * recordOfflineTicket 断网取号补登: a kiosk that was cut off tells of a number that it gave from its lease. Somebody holds the
 * paper: it is refused only when the lease is not this hall's word to this kiosk, or when the number is spent. Whatever
 * would have been refused online is kept as a flag for a person. Its place is by the time at which it was taken, never
 * before the kiosk's last word with the hub and never after now; no call is undone for it.
 */
import { z } from 'zod';
import { hallCommand, type Context } from '../../command.ts';
import {
  GroundId,
  Instant,
  LocalDate,
  PrinterId,
  ProgressKey,
  ReasonId,
  ServiceId,
  TicketId,
  TicketNumber,
  VisitorId,
  ZoneId,
} from '../../ids.ts';
import { reject } from '../../rejection.ts';
import { earlierOf, laterOf } from '../../time.ts';
import { calledInEmergency } from '../emergency-call.ts';
import { WaitPromise } from '../estimate.ts';
import { fact, type HallEvent } from '../events.ts';
import { openCountersFor, ticketNumbered, zoneRules, type Hall } from '../hall.ts';
import { isLeasedSequence } from '../leases.ts';
import { partsOf } from '../numbering.ts';
import type { OfflineFlag } from '../offline.ts';
import { isOpeningTime } from '../opening-time.ts';
import { zonesOf } from './at-counter.ts';
import { classOf, heldAlready, hoursOf, priorityByCard, quotaReached, slipOf } from './take-ticket.ts';

const Payload = z.strictObject({
  /** Of the lease. */
  date: LocalDate,
  number: TicketNumber,
  /** As it stands on the paper: it proves the lease. */
  progressKey: ProgressKey,
  zoneId: ZoneId,
  services: z.array(ServiceId).min(1).max(5),
  visitorId: VisitorId.optional(),
  /** 刷证: what the card on the kiosk's reader proved; kept in no fact. */
  shownAge: z.int().min(0).max(150).optional(),
  /** 优先 on the paper, and its ground. */
  groundId: GroundId.optional(),
  /** Where the slip came out; none = no paper (无纸). */
  printerId: PrinterId.optional(),
  /** By the kiosk's clock. */
  takenAt: Instant,
  /** The hub's time at its last word to the kiosk. */
  lastContactAt: Instant,
  /** What the visitor was told. */
  promise: WaitPromise,
  /** The number that the hub may have given to the same touch, unseen by anybody: it is taken back. */
  insteadOf: z.strictObject({ ticketId: TicketId, reasonId: ReasonId }).optional(),
});
type Payload = z.infer<typeof Payload>;

export const recordOfflineTicket = hallCommand({
  name: 'recordOfflineTicket',
  roles: ['kiosk'],
  payload: Payload,
  patience: 'journal',
  needs: ['visitor', 'lease', 'rules'],
  rejections: ['LeaseNotYours', 'NumberSpent'],
  decide(hall, payload, context) {
    const { number, date, lastContactAt } = payload;
    const { at, by, newId, leaseProven } = context;
    if (!leaseProven || !isLeasedSequence(partsOf(number).sequence))
      return reject('LeaseNotYours', { number });
    if (hall.spent.get(number) !== undefined || ticketNumbered(hall, number) !== undefined)
      return reject('NumberSpent', { number });

    const known = hall.phase === 'unopened' && context.rules ? { ...hall, rules: context.rules } : hall;
    const zoneId = zoneOf(known, payload);
    const takenAt = earlierOf(at, laterOf(lastContactAt, payload.takenAt));
    const ended = isOver(known, context);
    // Decided once more by the rules of now; what stands on the paper is not taken back.
    const decided = priorityByCard(known, payload.shownAge ?? null);
    const said = payload.groundId === undefined ? null : classOf(known, payload.groundId);
    const differs = payload.groundId !== undefined && decided?.groundId !== payload.groundId;
    const ticketId = newId('ticket') as TicketId;
    const taken = fact('TicketTaken', {
      ticketId,
      number,
      zoneId,
      services: [...new Set(payload.services)],
      takenAt,
      channel: 'kiosk',
      takenOn: by.device,
      visitorId: payload.visitorId ?? null,
      priority: decided ?? said,
      progressKey: payload.progressKey,
      promise: payload.promise,
      limitExceeded: false,
      noteId: null,
      offline: {
        date,
        lastContactAt,
        saidAt: payload.takenAt,
        flags: flagsOf(known, payload, { zoneId, ended, takenAt, differs }, context),
      },
    });
    const waiting = { ticketId, zoneId, takenAt, forCounterId: null, status: 'waiting' } as const;
    return [
      ...twinTakenBack(hall, payload),
      taken,
      ...slipOf(ticketId, payload.printerId, context),
      ...(ended
        ? [fact('TicketExpired', { ticketId, how: 'bySystem' })]
        : calledMeanwhile(hall, number, waiting)),
    ] satisfies HallEvent[];
  },
});

/** Nobody will be called on this day any more: it is closed, it is past, or by its sessions it never begins. */
function isOver(hall: Hall, { at, today }: Context): boolean {
  if (hall.phase !== 'unopened') return hall.phase === 'closed';
  return hall.date < today || !isOpeningTime(hall.rules, at);
}

/** Its own zone; after a change of settings that of the same letters, or of what it is for, or the first one there is. */
function zoneOf(hall: Hall, { zoneId, number, services }: Payload): ZoneId {
  if (zoneRules(hall, zoneId)) return zoneId;
  const { prefix } = partsOf(number);
  const alike = hall.rules.zones.find((zone) => zone.prefix === prefix)?.zoneId;
  const ofServices = services.flatMap((serviceId) => zonesOf(hall, serviceId))[0];
  return alike ?? ofServices ?? hall.rules.zones[0]?.zoneId ?? zoneId;
}

interface How {
  readonly zoneId: ZoneId;
  readonly ended: boolean;
  readonly takenAt: Instant;
  /** The paper says a priority that is not the rules'. */
  readonly differs: boolean;
}

/** What a person should look at, in the order in which it is said. */
function flagsOf(hall: Hall, payload: Payload, how: How, context: Context): OfflineFlag[] {
  const { rules } = hall;
  const { zoneId, ended, takenAt, differs } = how;
  const mayCall = !ended && hall.phase === 'open' && isOpeningTime(rules, context.at);
  const said: Readonly<Record<OfflineFlag, boolean>> = {
    dayClosed: ended,
    otherDay: payload.date !== hall.date,
    outsideHours: !ended && hoursOf(hall, { ...context, at: takenAt }) !== null,
    quota: quotaReached(hall, zoneId) !== null,
    holdsTicket: heldAlready(hall, payload) !== null,
    serviceUnknown: payload.services.some((serviceId) => zonesOf(hall, serviceId).length === 0),
    visitorUnknown: payload.visitorId !== undefined && !context.visitorKnown,
    priorityDiffers: differs,
    zoneGone: payload.zoneId !== zoneId,
    noCounter: mayCall && openCountersFor(hall, zoneId).length === 0,
    clockWrong: payload.takenAt !== takenAt,
  };
  return (Object.keys(said) as OfflineFlag[]).filter((flag) => said[flag]);
}

/** A window called it before the hub had heard of it. */
function calledMeanwhile(
  hall: Hall,
  number: TicketNumber,
  ticket: Parameters<typeof calledInEmergency>[2],
): readonly HallEvent[] {
  const call = hall.flaggedCalls.get(number);
  const counter = call && hall.counters.get(call.counterId);
  return call?.flag === 'numberUnknown' && counter
    ? calledInEmergency(hall, counter, ticket, call.calledAt)
    : [];
}

/** One touch is one number: the unseen one of the hub goes, unless somebody sits there with it. */
function twinTakenBack(hall: Hall, { insteadOf }: Payload): readonly HallEvent[] {
  const twin = insteadOf && hall.tickets.get(insteadOf.ticketId);
  if (!insteadOf || !twin || twin.status === 'serving') return [];
  return [fact('TicketCancelled', { ...insteadOf, noteId: null })];
}
