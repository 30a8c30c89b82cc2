/**
 * The wait of one number, accounted for (等候明细): folded from the day's facts alone. Its stretches follow each other without
 * a gap from the moment it was taken to its end, each with one cause, so that they add up to the second.
 */
import type { Envelope } from '../../event.ts';
import type { CounterId, Instant, LocalDate, TicketId, TicketNumber, ZoneId } from '../../ids.ts';
import { dateAt, instantAt, weekdayOf } from '../../time.ts';
import { aheadOf, type WaitPromise } from '../estimate.ts';
import type { HallEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { openCountersFor, type Hall } from '../hall.ts';
import { sessionsOn, type Rules } from '../settings.ts';
import type { EndState, Ticket } from '../ticket.ts';
import { whyBefore, type CalledBefore } from './called-before.ts';
import { paperAccountOf, paperCallsOf, withPaperCalls, type DayCall } from './paper-wait.ts';
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
  /** Of a paper hour, entered later (补录): by the times on paper. */
  readonly isPaper: boolean;
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
  return waitAccountsOf(day, start, until, (one) => one === ticketId).get(ticketId) ?? null;
}

/** The accounts of all numbers of the day, or of those that are wanted, in one fold. */
export function waitAccountsOf(
  day: Iterable<Envelope<HallEvent>>,
  start: Hall,
  until: Instant,
  isWanted: (ticketId: TicketId) => boolean = () => true,
): ReadonlyMap<TicketId, WaitAccount> {
  const books = new Map<TicketId, AccountBook>();
  const living = new Set<TicketId>();
  const turns = openTurns();
  const calls: DayCall[] = [];
  let hall = start;
  for (const envelope of day) {
    const { at } = envelope;
    if (at > until) break;
    for (const ticketId of living) books.get(ticketId)?.sees(hall, envelope);
    hall = evolve(hall, envelope);
    const call = dayCallIn(hall, envelope);
    if (call) calls.push(call);
    for (const ticketId of living) {
      if (hall.tickets.has(ticketId)) continue;
      books.get(ticketId)?.ends(envelope);
      living.delete(ticketId);
    }
    const ticketId = envelope.subject as TicketId;
    const ticket = hall.tickets.get(ticketId);
    if (!ticket || living.has(ticketId) || !isWanted(ticketId)) continue;
    living.add(ticketId);
    const book = books.get(ticketId);
    if (book) book.goesOn(hall, at);
    else books.set(ticketId, openBook(hall, ticket, at, turns));
  }
  for (const ticketId of living) books.get(ticketId)?.covers(hall, until);
  const papers = [...hall.paper.values()];
  const onPaper = paperCallsOf(papers);
  const accounts = new Map<TicketId, WaitAccount>();
  for (const [ticketId, book] of books)
    accounts.set(ticketId, withPaperCalls(hall, book.account(), onPaper, until));
  for (const ticket of papers)
    if (isWanted(ticket.ticketId))
      accounts.set(ticket.ticketId, paperAccountOf(hall, ticket, papers, [...calls, ...onPaper]));
  return accounts;
}

/** One account in the making. */
interface AccountBook {
  /** A fact comes while the number lives; `hall` as it stood before. */
  sees(hall: Hall, envelope: Envelope<HallEvent>): void;
  covers(hall: Hall, to: Instant): void;
  ends(envelope: Envelope<HallEvent>): void;
  /** Finished by mistake and taken back: its holder never left the window. */
  goesOn(hall: Hall, at: Instant): void;
  account(): WaitAccount;
}

function openBook(atTaking: Hall, ticket: Ticket, at: Instant, turns: Turns): AccountBook {
  const { ticketId, number, takenAt, promise, zoneId, placed } = ticket;
  const openCounterIds = openCountersFor(atTaking, zoneId).map(({ counterId }) => counterId);
  const ahead = aheadOf(atTaking, ticket);
  const stretches: Stretch[] = [];
  const calledBefore: CalledBefore[] = [];
  let firstCalledAt: Instant | null = null;
  let ended: WaitAccount['ended'] = null;
  let covered = takenAt;
  if (placed === 'offline') {
    add(stretches, { from: takenAt, to: at, cause: { kind: 'untold' } });
    covered = at > takenAt ? at : takenAt;
  }
  const book: AccountBook = {
    sees(hall, envelope) {
      book.covers(hall, envelope.at);
      const before = hall.tickets.get(ticketId);
      const call = before?.status === 'waiting' ? callIn(hall, envelope, before) : null;
      if (call) calledBefore.push(call);
      if (envelope.type === 'TicketCalled' && envelope.subject === ticketId) firstCalledAt ??= envelope.at;
    },
    covers(hall, to) {
      const living = hall.tickets.get(ticketId);
      if (!living || to <= covered) return;
      for (const stretch of inPieces(hall, living, turns, covered, to)) add(stretches, stretch);
      covered = to;
    },
    ends(envelope) {
      ended = { state: ENDS[envelope.type] ?? 'finished', at: envelope.at };
    },
    goesOn(hall, again) {
      ended = null;
      book.covers(hall, again);
    },
    account: () => ({
      ticketId,
      number,
      takenAt,
      atTaking: { zoneId, ahead, openCounterIds, promise },
      isPaper: false,
      firstCalledAt,
      stretches,
      calledBefore,
      ended,
    }),
  };
  return book;
}

/** Seconds of all stretches of these kinds, in order of appearance. */
export function secondsByCause(stretches: readonly Stretch[]): ReadonlyMap<WaitCause['kind'], number> {
  const sums = new Map<WaitCause['kind'], number>();
  for (const { from, to, cause } of stretches)
    sums.set(cause.kind, (sums.get(cause.kind) ?? 0) + (Date.parse(to) - Date.parse(from)) / 1_000);
  return sums;
}

function dayCallIn(hall: Hall, { type, payload, at }: Envelope<HallEvent>): DayCall | null {
  if (type !== 'TicketCalled') return null;
  const { ticketId, counterId } = payload as Extract<HallEvent, { type: 'TicketCalled' }>['payload'];
  const ticket = hall.tickets.get(ticketId);
  if (!ticket) return null;
  const { number, zoneId, takenAt } = ticket;
  return { ticketId, number, zoneId, takenAt, counterId, at };
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
function* inPieces(hall: Hall, ticket: Ticket, turns: Turns, from: Instant, to: Instant): Iterable<Stretch> {
  const slot = ticket.appointment ? [ticket.appointment.slotFrom] : [];
  const cuts = [...turns(hall.rules, from), ...slot].filter((cut) => cut > from && cut < to);
  let start = from;
  for (const cut of [...cuts.toSorted(), to]) {
    yield { from: start, to: cut, cause: causeOf(hall, ticket, start) };
    start = cut;
  }
}

/** When the sessions of the day of `at` begin and end. */
type Turns = (rules: Rules, at: Instant) => readonly Instant[];

/** Asked for every number at every fact: the last answer is kept. */
function openTurns(): Turns {
  let last: { readonly rules: Rules; readonly at: Instant; readonly turns: readonly Instant[] } | null = null;
  let known: { readonly rules: Rules; readonly date: LocalDate; readonly turns: readonly Instant[] } | null =
    null;
  return (rules, at) => {
    if (last?.rules === rules && last.at === at) return last.turns;
    const date = dateAt(at, rules.zoneOffsetMinutes);
    if (known?.rules !== rules || known.date !== date) {
      const times = sessionsOn(rules, date, weekdayOf(date)).flatMap((session) => [session.from, session.to]);
      known = { rules, date, turns: times.map((time) => instantAt(date, time, rules.zoneOffsetMinutes)) };
    }
    last = { rules, at, turns: known.turns };
    return known.turns;
  };
}

function add(stretches: Stretch[], stretch: Stretch): void {
  if (stretch.to <= stretch.from) return;
  const last = stretches.at(-1);
  if (last && JSON.stringify(last.cause) === JSON.stringify(stretch.cause))
    stretches[stretches.length - 1] = { ...last, to: stretch.to };
  else stretches.push(stretch);
}
