/** Folds one fact into the hall: total, pure, no rule in it. The hub, every replica and every replay use this. */
import type { Envelope } from '../event.ts';
import type { Instant, TicketId } from '../ids.ts';
import { adjust, drop, orderedFrom, set } from '../ordered.ts';
import { postKey } from '../staffing/roster.ts';
import { secondsBetween } from '../time.ts';
import type { Because } from './because.ts';
import type { Counter } from './counter.ts';
import type { HallEvent, HallEventType, HallPayload } from './events.ts';
import { reservedKey, type Hall, type RecentCall } from './hall.ts';
import {
  change,
  dequeue,
  end,
  enqueue,
  leave,
  put,
  seat,
  unseat,
  withCounter,
  withoutVisitor,
  withVisitor,
} from './lines.ts';
import { partsOf } from './numbering.ts';
import { paperOf, withoutPaper, withPaper } from './paper-book.ts';
import { isByAppointment, type Ticket, type TicketBase } from './ticket.ts';

const RECENT_CALLS = 12;
const PACE_KEPT = 15;

type Applier<T extends HallEventType> = (hall: Hall, payload: HallPayload<T>, envelope: Envelope) => Hall;

/** The hall after the fact. A fact about an unknown ticket changes nothing but the version. */
export function evolve(hall: Hall, envelope: Envelope<HallEvent>): Hall {
  const apply = appliers[envelope.type] as Applier<HallEventType>;
  return { ...apply(hall, envelope.payload, envelope), lastSeq: envelope.seq, version: envelope.version };
}

const appliers: { readonly [T in HallEventType]: Applier<T> } = {
  HubStarted: (hall, _, { at }) => ({ ...hall, graceFrom: at }),
  ClockSuspected: (hall) => ({ ...hall, clockSuspect: true }),
  ClockTrusted: (hall, _, { at }) => ({ ...hall, clockSuspect: false, graceFrom: at }),
  DayOpened: (hall) => ({ ...hall, phase: 'open' }),
  DayClosed: (hall) => ({ ...hall, phase: 'closed', duty: null }),
  SettingsApplied: (hall, { rules }) => ({ ...hall, rules }),
  BackupRestored: (hall, restoration) => ({
    ...hall,
    restorations: [...hall.restorations, restoration],
    sequences: restoration.gaps.reduce(
      (sequences, { prefix, next }) => adjust(sequences, prefix, 0, (last) => Math.max(last, next - 1)),
      hall.sequences,
    ),
  }),
  DutyBegan: (hall, { modeId, counterIds }, { at }) => ({ ...hall, duty: { modeId, counterIds, since: at } }),
  DutyEnded: (hall) => ({ ...hall, duty: null }),

  TicketTaken: (hall, { limitExceeded: _limit, noteId: _note, offline, assistance = null, ...taken }) => {
    const { prefix, sequence } = partsOf(taken.number);
    const base: TicketBase = {
      ...taken,
      assistance,
      placedAt: taken.takenAt,
      calls: 0,
      slip: null,
      forCounterId: null,
      placed: offline === undefined ? null : 'offline',
      appointment: null,
      servedSeconds: 0,
    };
    // Else leased to a kiosk, or skipped by a restore and told of again: nothing but this remembers it when it has ended.
    const isInTurn = offline === undefined && sequence > (hall.sequences.get(prefix) ?? 0);
    const counted = {
      ...hall,
      ...(isInTurn
        ? { sequences: adjust(hall.sequences, prefix, 0, (last) => Math.max(last, sequence)) }
        : {
            spent: set(hall.spent, taken.number, { ticketId: taken.ticketId, flags: offline?.flags ?? [] }),
            // The number is known now: what was called is called (record-offline-ticket.ts).
            flaggedCalls: drop(hall.flaggedCalls, taken.number),
          }),
      taken: adjust(hall.taken, taken.zoneId, 0, (count) => count + 1),
      visitors: withVisitor(hall.visitors, base),
    };
    return enqueue(counted, { ...base, status: 'waiting' });
  },
  AppointmentCheckedIn: (hall, { ticketId, ...appointment }, { at }) => {
    const number = hall.tickets.get(ticketId)?.number;
    if (number === undefined) return hall;
    const arrival = { ticketId, number, at, late: appointment.late };
    const kept = change(hall, ticketId, (ticket) => ({ ...ticket, appointment }));
    return { ...kept, arrivals: set(hall.arrivals, appointment.appointmentId, arrival) };
  },
  AppointmentsSettled: (hall) => hall,
  SlipRequested: (hall, { ticketId, jobId, printerId, copy }, { at }) =>
    change(hall, ticketId, (ticket) => ({
      ...ticket,
      slip: { jobId, printerId, copy, state: 'requested', requestedAt: at },
    })),
  SlipReported: (hall, { ticketId, jobId, outcome }) =>
    change(hall, ticketId, (ticket) =>
      ticket.slip?.jobId === jobId ? { ...ticket, slip: { ...ticket.slip, state: outcome } } : ticket,
    ),

  TicketCalled: (hall, { ticketId, counterId, because, calledAt: heardAt }, { at, seq }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const calledAt = heardAt ?? at;
    const call = {
      calledAt,
      lastCallAt: calledAt,
      heardAt: heardAt ?? null,
      round: 1,
      callSeq: seq,
      calls: ticket.calls + 1,
    };
    const called = put(leave(hall, ticket), {
      ...baseOf(ticket),
      ...call,
      status: 'called',
      counterId,
      because,
      forCounterId: null,
    });
    const spent = spend(called, because);
    // Told of later: whoever is at the window by now stays.
    const isTaken = heardAt !== undefined && (spent.counters.get(counterId)?.current ?? null) !== null;
    const seated = isTaken ? spent : seat(spent, counterId, { kind: 'ticket', ticketId });
    return remember(seated, {
      callSeq: seq,
      ticketId,
      number: ticket.number,
      counterId,
      calledAt,
      tag: tagOf(ticket, because),
    });
  },
  EmergencyCallNoted: (hall, { number, flag, ...call }) =>
    flag === null ? hall : { ...hall, flaggedCalls: set(hall.flaggedCalls, number, { ...call, flag }) },
  OfflineFlagSettled: (hall, { number }) => {
    const spent = hall.spent.get(number);
    return {
      ...hall,
      flaggedCalls: drop(hall.flaggedCalls, number),
      ...(spent && { spent: set(hall.spent, number, { ...spent, flags: [] }) }),
    };
  },
  PaperTicketRecorded: (hall, { progressKey: _key, ...ticket }, { at, by }) =>
    withPaper(hall, { ...ticket, recordedBy: by.account, recordedAt: at }),
  PaperTicketCorrected: (hall, { noteId: _note, ...line }) => {
    const before = paperOf(hall, line.ticketId);
    return before ? withPaper(withoutPaper(hall, before), { ...before, ...line }) : hall;
  },
  PaperTicketStruck: (hall, { ticketId }) => {
    const before = paperOf(hall, ticketId);
    return before ? withoutPaper(hall, before) : hall;
  },
  TicketRecalled: (hall, { ticketId, counterId }, { at, seq }) => {
    const ticket = hall.tickets.get(ticketId);
    if (ticket?.status !== 'called' && ticket?.status !== 'serving') return hall;
    const { because, number } = ticket;
    const recalled = put(hall, {
      ...baseOf(ticket),
      status: 'called',
      counterId,
      calledAt: ticket.status === 'called' ? ticket.calledAt : ticket.startedAt,
      lastCallAt: at,
      heardAt: null,
      round: ticket.round + 1,
      callSeq: seq,
      calls: ticket.calls + 1,
      because,
    });
    return remember(recalled, {
      callSeq: seq,
      ticketId,
      number,
      counterId,
      calledAt: at,
      tag: tagOf(ticket, because),
    });
  },
  AnnouncementReported: (hall, { ticketId, callSeq, outcome }, { at }) =>
    change(hall, ticketId, (ticket) =>
      ticket.status === 'called' && ticket.callSeq === callSeq && outcome === 'spoken'
        ? { ...ticket, heardAt: at }
        : ticket,
    ),
  ServiceStarted: (hall, { ticketId, counterId, startInferred }, { at }) =>
    change(hall, ticketId, (ticket) => {
      if (ticket.status === 'serving') return { ...ticket, startInferred };
      if (ticket.status !== 'called') return ticket;
      const { round, because } = ticket;
      return {
        ...baseOf(ticket),
        status: 'serving',
        counterId,
        startedAt: at,
        startInferred,
        round,
        because,
      };
    }),
  TicketHeld: (hall, { ticketId, counterId }, { at }) => {
    const held = change(hall, ticketId, (ticket) => ({
      ...baseOf(ticket),
      status: 'held',
      counterId,
      heldAt: at,
      servedSeconds: servedUntil(ticket, at),
    }));
    return unseat(held, counterId, ticketId);
  },
  TicketResumed: (hall, { ticketId, counterId }, { at }) => {
    const resumed = change(hall, ticketId, (ticket) => ({
      ...baseOf(ticket),
      status: 'serving',
      counterId,
      startedAt: at,
      startInferred: false,
      round: 0,
      because: backAtCounter(ticket),
    }));
    return seat(resumed, counterId, { kind: 'ticket', ticketId });
  },
  TicketTransferred: (hall, { ticketId, toZoneId, services, forCounterId, served }, { at }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const moved: TicketBase = {
      ...baseOf(ticket),
      zoneId: toZoneId,
      services,
      forCounterId,
      placed: 'transferred',
      servedSeconds: servedUntil(ticket, at),
    };
    const left = learn(leave(hall, ticket), served);
    const visitors = withVisitor(withoutVisitor(left.visitors, ticket), moved);
    return enqueue({ ...left, visitors }, { ...moved, status: 'waiting' });
  },
  TicketReturned: (hall, { ticketId }) => backToQueue(hall, ticketId),
  TicketReleased: (hall, { ticketId }) => backToQueue(hall, ticketId),
  TicketMoved: (hall, { ticketId, counterId, fromCounterId }) => {
    const moved = change(hall, ticketId, (ticket) =>
      ticket.status === 'called' || ticket.status === 'serving' ? { ...ticket, counterId } : ticket,
    );
    return seat(unseat(moved, fromCounterId, ticketId), counterId, { kind: 'ticket', ticketId });
  },
  TicketMissed: (hall, { ticketId, counterId }, { at }) => {
    const missed = change(hall, ticketId, (ticket) => ({
      ...baseOf(ticket),
      status: 'noShow',
      counterId,
      missedAt: at,
    }));
    return unseat(missed, counterId, ticketId);
  },
  TicketReinstated: (hall, { ticketId, placedAt, forCounterId }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    return enqueue(hall, {
      ...baseOf(ticket),
      status: 'waiting',
      placedAt,
      forCounterId,
      placed: 'reinstated',
    });
  },
  PriorityGranted: (hall, { ticketId, classId, groundId, bypass }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const priority = { classId, groundId, bypass };
    return ticket.status === 'waiting'
      ? enqueue(dequeue(hall, ticket), { ...ticket, priority })
      : put(hall, { ...ticket, priority });
  },
  TicketFinished: (hall, { ticketId, counterId, served }, { at }) => {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return hall;
    const ended = end(learn(leave(hall, ticket), served), ticket);
    const lastLeft = { ticket, at, learned: served?.serviceId ?? null };
    return withCounter(ended, counterId, (counter) => ({ ...counter, lastLeft }));
  },
  ServiceReopened: (hall, { ticketId, counterId }, { at }) => {
    const left = hall.counters.get(counterId)?.lastLeft;
    if (!left || left.ticket.ticketId !== ticketId) return hall;
    const { ticket, learned } = left;
    const living = {
      ...hall,
      visitors: withVisitor(hall.visitors, ticket),
      pace: learned === null ? hall.pace : adjust(hall.pace, learned, [], (seen) => seen.slice(0, -1)),
    };
    const serving: Ticket =
      ticket.status === 'serving'
        ? ticket
        : {
            ...baseOf(ticket),
            status: 'serving',
            counterId,
            startedAt: at,
            startInferred: false,
            round: 0,
            because: ticket.status === 'called' ? ticket.because : backAtCounter(ticket),
          };
    const seated = seat(put(living, serving), counterId, { kind: 'ticket', ticketId });
    return withCounter(seated, counterId, (counter) => ({ ...counter, lastLeft: null }));
  },
  TicketCancelled: (hall, { ticketId }) => {
    const appointment = hall.tickets.get(ticketId)?.appointment ?? null;
    const ended = endLiving(hall, ticketId);
    // Given back, so that the appointment can be kept after all.
    return appointment === null
      ? ended
      : { ...ended, arrivals: drop(ended.arrivals, appointment.appointmentId) };
  },
  TicketAbandoned: (hall, { ticketId }) => endLiving(hall, ticketId),
  TicketExpired: (hall, { ticketId }) => endLiving(hall, ticketId),

  DirectServiceStarted: (hall, { counterId, reasonId }, { at }) =>
    seat(hall, counterId, { kind: 'direct', reasonId, startedAt: at }),
  DirectServiceFinished: (hall, { counterId }) =>
    withCounter(hall, counterId, (counter) => ({ ...counter, current: null })),
  CounterOpened: (hall, { counterId, accountId }, { at }) => {
    const current = hall.counters.get(counterId)?.current ?? null;
    const opened: Counter = {
      counterId,
      accountId,
      openedAt: at,
      pause: null,
      unseenSince: null,
      current,
      lastLeft: null,
    };
    return {
      ...hall,
      counters: set(hall.counters, counterId, opened),
      leftAt: drop(hall.leftAt, counterId),
      covers: drop(hall.covers, counterId),
      reliefs: drop(hall.reliefs, counterId),
    };
  },
  CounterPaused: (hall, { counterId, reasonId, until }, { at }) => ({
    ...withCounter(hall, counterId, (counter) => ({ ...counter, pause: { reasonId, since: at, until } })),
    reliefs: drop(hall.reliefs, counterId),
  }),
  CounterResumed: (hall, { counterId }) => ({
    ...withCounter(hall, counterId, (counter) => ({ ...counter, pause: null })),
    covers: drop(hall.covers, counterId),
  }),
  CounterUnseen: (hall, { counterId, since }) =>
    withCounter(hall, counterId, (counter) => ({ ...counter, unseenSince: since })),
  CounterSeen: (hall, { counterId }) =>
    withCounter(hall, counterId, (counter) => ({ ...counter, unseenSince: null })),
  CounterClosed: (hall, { counterId }, { at }) => {
    let freed = hall;
    const closing = hall.counters.get(counterId);
    const left = closing?.pause?.since ?? closing?.unseenSince ?? at;
    for (const ticketId of hall.lines.get(reservedKey(counterId))?.values() ?? []) {
      const ticket = freed.tickets.get(ticketId);
      if (ticket?.status === 'waiting')
        freed = enqueue(dequeue(freed, ticket), { ...ticket, forCounterId: null });
    }
    return {
      ...freed,
      counters: drop(freed.counters, counterId),
      leftAt: set(freed.leftAt, counterId, left),
      reliefs: drop(freed.reliefs, counterId),
    };
  },

  ReliefRequested: (hall, { counterId }, { at }) => ({
    ...hall,
    reliefs: set(hall.reliefs, counterId, at),
  }),

  RosterApplied: (hall, roster, { at }) => ({
    ...hall,
    roster,
    postedAt: orderedFrom(
      roster.posts.map(postKey).map((key) => [key, hall.postedAt.get(key) ?? at] as const),
    ),
  }),
  CoverAsked: (hall, cover, { at }) => ({
    ...hall,
    covers: set(hall.covers, cover.counterId, { ...cover, askedAt: at, state: 'asked' }),
  }),
  CoverAnswered: (hall, { counterId, accountId, accepted }) => {
    const cover = hall.covers.get(counterId);
    if (cover?.accountId !== accountId) return hall;
    const state = accepted ? 'accepted' : 'declined';
    return { ...hall, covers: set(hall.covers, counterId, { ...cover, state }) };
  },
};

/** Back to its own place; an accidental call gives back what it spent of the ratio. */
function backToQueue(hall: Hall, ticketId: TicketId): Hall {
  const ticket = hall.tickets.get(ticketId);
  if (!ticket || ticket.status === 'waiting') return hall;
  const left = leave(hall, ticket);
  const refunded = ticket.status === 'called' ? refund(left, ticket.because) : left;
  const recentCalls = refunded.recentCalls.filter((call) => call.ticketId !== ticketId);
  return enqueue({ ...refunded, recentCalls }, { ...baseOf(ticket), status: 'waiting' });
}

function endLiving(hall: Hall, ticketId: TicketId): Hall {
  const ticket = hall.tickets.get(ticketId);
  return ticket ? end(leave(hall, ticket), ticket) : hall;
}

function spend(hall: Hall, { charged, credited }: Because): Hall {
  const { ratio } = hall.rules.priority;
  let since = hall.sinceOvertaking;
  for (const zoneId of charged) since = set(since, zoneId, 0);
  if (credited !== null) since = adjust(since, credited, ratio, (calls) => Math.min(ratio, calls + 1));
  return since === hall.sinceOvertaking ? hall : { ...hall, sinceOvertaking: since };
}

function refund(hall: Hall, { charged, credited }: Because): Hall {
  const { ratio } = hall.rules.priority;
  let since = hall.sinceOvertaking;
  for (const zoneId of charged) since = set(since, zoneId, ratio);
  if (credited !== null) since = adjust(since, credited, ratio, (calls) => Math.max(0, calls - 1));
  return { ...hall, sinceOvertaking: since };
}

function learn(hall: Hall, served: HallPayload<'TicketFinished'>['served']): Hall {
  if (served === null) return hall;
  return {
    ...hall,
    pace: adjust(hall.pace, served.serviceId, [], (seen) => [...seen, served.seconds].slice(-PACE_KEPT)),
  };
}

function remember(hall: Hall, call: RecentCall): Hall {
  const others = hall.recentCalls.filter((other) => other.ticketId !== call.ticketId);
  return { ...hall, recentCalls: [call, ...others].slice(0, RECENT_CALLS) };
}

function tagOf(ticket: Ticket, because: Because): RecentCall['tag'] {
  if (isByAppointment(ticket)) return 'appointment';
  if (ticket.priority !== null) return 'priority';
  if (because.rule === 'withoutHub') return 'offline';
  return ticket.placed ?? (because.rule === 'chosen' ? 'chosen' : null);
}

function servedUntil(ticket: Ticket, at: Instant): number {
  return (
    ticket.servedSeconds +
    (ticket.status === 'serving' ? Math.round(secondsBetween(ticket.startedAt, at)) : 0)
  );
}

/** Served again without having been called: back from a hold, or reopened. */
function backAtCounter(ticket: Ticket): Because {
  return {
    rule: 'chosen',
    tier: 'own',
    zoneId: ticket.zoneId,
    charged: [],
    credited: null,
    reasonId: null,
    left: 0,
  };
}

/** What a ticket keeps in every state. */
function baseOf(ticket: Ticket): TicketBase {
  const { ticketId, number, zoneId, services, takenAt, placedAt, channel, takenOn, visitorId, priority } =
    ticket;
  const { appointment, assistance, progressKey, promise, calls, slip, forCounterId, placed, servedSeconds } =
    ticket;
  return {
    ticketId,
    number,
    zoneId,
    services,
    takenAt,
    placedAt,
    channel,
    takenOn,
    visitorId,
    priority,
    appointment,
    assistance,
    progressKey,
    promise,
    calls,
    slip,
    forCounterId,
    placed,
    servedSeconds,
  };
}
