/**
 * The wait of one number, accounted for (等候明细): folded from the day's facts alone. Its stretches follow each other without
 * a gap from the moment it was taken to its end, each with one cause, so that they add up to the second.
 */
import type { Envelope } from '../../event.ts';
import type { CounterId, Instant, TicketId, TicketNumber, ZoneId } from '../../ids.ts';
import { dateAt, instantAt, weekdayOf } from '../../time.ts';
import { aheadOf, type WaitPromise } from '../estimate.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { openCountersFor, type Hall } from '../hall.ts';
import { sessionsOn } from '../settings.ts';
import type { EndState, Ticket } from '../ticket.ts';
import { whyBefore, type CalledBefore } from './called-before.ts';
import { causeOf, type WaitCause } from './wait-cause.ts';

export interface Stretch {
  readonly from: Instant;
  readonly to: Instant;
  readonly cause: WaitCause;
}

export interface WaitAccount {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly takenAt: Instant;
  /** As it was told to its holder, and as the hall stood. */
  readonly atTaking: {
    readonly zoneId: ZoneId;
    readonly ahead: number;
    readonly openCounterIds: readonly CounterId[];
    readonly promise: WaitPromise;
  };
  readonly firstCalledAt: Instant | null;
  readonly stretches: readonly Stretch[];
  /** While it waited, by windows that could have called it. */
  readonly calledBefore: readonly CalledBefore[];
  /** null: it lives; the account goes up to the moment that was asked for. */
  readonly ended: { readonly state: EndState; readonly at: Instant } | null;
}

const ENDS: Readonly<Partial<Record<HallEvent['type'], EndState>>> = {
  TicketFinished: 'finished',
  TicketCancelled: 'cancelled',
  TicketAbandoned: 'abandoned',
  TicketExpired: 'expired',
};

/** `start`: the hall before the day's first fact. null: no such number on that day. */
export function waitAccountOf(
  day: Iterable<Envelope<HallEvent>>,
  start: Hall,
  ticketId: TicketId,
  until: Instant,
): WaitAccount | null {
  const stretches: Stretch[] = [];
  const calledBefore: CalledBefore[] = [];
  let taken: Pick<WaitAccount, 'number' | 'takenAt' | 'atTaking'> | null = null;
  let firstCalledAt: Instant | null = null;
  let ended: WaitAccount['ended'] = null;
  let hall = start;
  let covered = until;

  const cover = (ticket: Ticket, to: Instant): void => {
    for (const stretch of inPieces(hall, ticket, covered, to)) add(stretches, stretch);
    if (to > covered) covered = to;
  };

  for (const envelope of day) {
    const { at } = envelope;
    if (at > until) break;
    const before = hall.tickets.get(ticketId);
    if (before) cover(before, at);
    const call = before?.status === 'waiting' ? callIn(hall, envelope, before) : null;
    if (call) calledBefore.push(call);
    if (envelope.type === 'TicketCalled' && envelope.subject === ticketId) firstCalledAt ??= at;
    hall = evolve(hall, envelope);
    const after = hall.tickets.get(ticketId);
    if (before && !after) ended = { state: ENDS[envelope.type] ?? 'finished', at };
    if (before || !after) continue;
    if (taken === null) {
      const { number, takenAt, promise, zoneId, placed } = after;
      const openCounterIds = openCountersFor(hall, zoneId).map(({ counterId }) => counterId);
      taken = { number, takenAt, atTaking: { zoneId, ahead: aheadOf(hall, after), openCounterIds, promise } };
      covered = takenAt;
      if (placed === 'offline') {
        add(stretches, { from: takenAt, to: at, cause: { kind: 'untold' } });
        covered = at > takenAt ? at : takenAt;
      }
    } else {
      // Finished by mistake and taken back: its holder never left the window.
      ended = null;
      cover(after, at);
    }
  }
  if (taken === null) return null;
  const living = hall.tickets.get(ticketId);
  if (living) cover(living, until);
  return { ticketId, ...taken, firstCalledAt, stretches, calledBefore, ended };
}

/** Seconds of all stretches of these kinds, in order of appearance. */
export function secondsByCause(stretches: readonly Stretch[]): ReadonlyMap<WaitCause['kind'], number> {
  const sums = new Map<WaitCause['kind'], number>();
  for (const { from, to, cause } of stretches)
    sums.set(cause.kind, (sums.get(cause.kind) ?? 0) + (Date.parse(to) - Date.parse(from)) / 1_000);
  return sums;
}

function callIn(hall: Hall, envelope: Envelope<HallEvent>, waiting: Ticket): CalledBefore | null {
  if (envelope.type !== 'TicketCalled' || envelope.subject === waiting.ticketId) return null;
  const { ticketId, counterId, because } = envelope.payload as Extract<
    HallEvent,
    { type: 'TicketCalled' }
  >['payload'];
  const called = hall.tickets.get(ticketId);
  const mightCall = openCountersFor(hall, waiting.zoneId).some((counter) => counter.counterId === counterId);
  if (!called || !mightCall) return null;
  const why = whyBefore(called, waiting, because);
  return { ticketId, number: called.number, counterId, at: envelope.at, why, reasonId: because.reasonId };
}

/** A stretch in which no fact came may still change its cause with the clock: a session begins or ends, a slot comes. */
function* inPieces(hall: Hall, ticket: Ticket, from: Instant, to: Instant): Iterable<Stretch> {
  let start = from;
  for (const cut of [...cutsOf(hall, ticket, from), to].toSorted()) {
    if (cut <= start || cut > to) continue;
    yield { from: start, to: cut, cause: causeOf(hall, ticket, start) };
    start = cut;
  }
}

function cutsOf({ rules }: Hall, { appointment }: Ticket, at: Instant): readonly Instant[] {
  const date = dateAt(at, rules.zoneOffsetMinutes);
  const turns = sessionsOn(rules, date, weekdayOf(date)).flatMap((session) => [session.from, session.to]);
  const cuts = turns.map((time) => instantAt(date, time, rules.zoneOffsetMinutes));
  return appointment ? [...cuts, appointment.slotFrom] : cuts;
}

function add(stretches: Stretch[], stretch: Stretch): void {
  if (stretch.to <= stretch.from) return;
  const last = stretches.at(-1);
  if (last && JSON.stringify(last.cause) === JSON.stringify(stretch.cause))
    stretches[stretches.length - 1] = { ...last, to: stretch.to };
  else stretches.push(stretch);
}
