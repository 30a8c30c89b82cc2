/** Every number of a day as one visit (一次来访), folded from the day's facts up to a moment: what the figures are counted from. */
import type { Envelope } from '../event.ts';
import type { HallEvent, HallEventType, HallPayload } from '../hall/events.ts';
import { evolve } from '../hall/evolve.ts';
import type { Hall } from '../hall/hall.ts';
import type { PaperLine } from '../hall/paper.ts';
import type { EndState, LivingState } from '../hall/ticket.ts';
import type {
  AccountId,
  CounterId,
  Instant,
  ReasonId,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from '../ids.ts';
import { laterOf, secondsBetween } from '../time.ts';

export interface Visit {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  /** Where it waits or was last. */
  zoneId: ZoneId;
  /** The first of what it is for. */
  readonly serviceId: ServiceId;
  /** From here its wait is counted: taken, or the beginning of an appointment's slot. */
  waitsFrom: Instant;
  readonly takenAt: Instant;
  slotTo: Instant | null;
  /** The call that ends the wait: the first, or the one after it came back from 过号. */
  calledAt: Instant | null;
  startedAt: Instant | null;
  wasMissed: boolean;
  status: LivingState | EndState;
  endedAt: Instant | null;
  /** `bySystem`: nobody had decided (系统关闭), outside the figures of waits. */
  how: string | null;
}

/** A part of a service at one counter, whose length is known. */
export interface Part {
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  readonly accountId: AccountId | null;
  readonly serviceId: ServiceId;
  readonly seconds: number;
}

type Pace = Pick<Part, 'serviceId' | 'seconds'>;

/** A clerk's part in a number that was upheld on objection (复核认可): its length counts in no average. */
export type SetAside = Required<Pick<Part, 'ticketId' | 'accountId'>>;

export function counted(parts: readonly Part[], setAside: readonly SetAside[]): readonly Part[] {
  const left = new Set(setAside.map(keyOf));
  return left.size === 0 ? parts : parts.filter((part) => !left.has(keyOf(part)));
}

function keyOf({ ticketId, accountId }: SetAside): string {
  return `${ticketId} ${accountId}`;
}

/** Who finished somebody, where, when. */
export interface Finish {
  readonly ticketId: TicketId;
  readonly counterId: CounterId;
  readonly accountId: AccountId | null;
  readonly at: Instant;
}

/** 现场办理. */
export interface DirectService {
  readonly counterId: CounterId;
  readonly accountId: AccountId | null;
  readonly reasonId: ReasonId;
}

export interface Visits {
  readonly hall: Hall;
  readonly visits: readonly Visit[];
  readonly parts: readonly Part[];
  readonly finishes: readonly Finish[];
  readonly direct: readonly DirectService[];
}

/** `start`: the hall before the day's first fact; facts after `until` are not there yet. */
export function visitsOf(day: Iterable<Envelope<HallEvent>>, start: Hall, until: Instant | null): Visits {
  const visits = new Map<string, Visit>();
  const parts = new Set<Part>();
  /** What the latest finish of a number added. */
  const lastParts = new Map<string, Part | null>();
  const finishes = new Map<string, Finish>();
  const direct: DirectService[] = [];
  let hall = start;
  const clerkAt = (counterId: CounterId): AccountId | null => hall.counters.get(counterId)?.accountId ?? null;
  const served = (ticketId: TicketId, counterId: CounterId, pace: Pace | null): void => {
    const part = pace && { ticketId, counterId, accountId: clerkAt(counterId), ...pace };
    if (part) parts.add(part);
    lastParts.set(ticketId, part);
  };

  const noPaper = (ticketId: TicketId): void => {
    visits.delete(ticketId);
    finishes.delete(ticketId);
  };
  /** What was corrected counts as it ought to have been entered, at whatever moment that was seen. */
  const onPaper = (paper: PaperLine & { readonly ticketId: TicketId }): void => {
    const { ticketId, end } = paper;
    noPaper(ticketId);
    const visit = paperVisit(paper, until);
    if (visit) visits.set(ticketId, visit);
    if (visit?.status === 'finished' && end.how === 'finished')
      finishes.set(ticketId, { ticketId, counterId: end.counterId, accountId: null, at: end.finishedAt });
  };

  const counts: Handlers<[at: Instant]> = {
    TicketTaken: (payload) => void visits.set(payload.ticketId, taken(payload)),
    DirectServiceStarted: ({ counterId, reasonId }) =>
      void direct.push({ counterId, accountId: clerkAt(counterId), reasonId }),
    TicketTransferred: ({ ticketId, counterId, served: pace }) => {
      if (counterId !== null) served(ticketId, counterId, pace);
    },
    TicketFinished: ({ ticketId, counterId, served: pace }, at) => {
      served(ticketId, counterId, pace);
      finishes.set(ticketId, { ticketId, counterId, accountId: clerkAt(counterId), at });
    },
    // The finish was a mistake: neither it nor its part counts.
    ServiceReopened: ({ ticketId }) => {
      finishes.delete(ticketId);
      const part = lastParts.get(ticketId);
      if (part) parts.delete(part);
    },
  };

  for (const envelope of day) {
    const { at, type, payload } = envelope;
    // Told of later, it happened when the paper says.
    if (type === 'PaperTicketRecorded' || type === 'PaperTicketCorrected')
      onPaper(payload as HallPayload<typeof type>);
    if (type === 'PaperTicketStruck') noPaper((payload as HallPayload<typeof type>).ticketId);
    if (until !== null && at > until) continue;
    handlerOf(counts, type)?.(payload, at);
    hall = evolve(hall, envelope);
    const visit = visits.get(envelope.subject ?? '');
    if (!visit) continue;
    const living = hall.tickets.get(visit.ticketId);
    if (living) {
      visit.status = living.status;
      visit.zoneId = living.zoneId;
    }
    handlerOf(LIFE, type)?.(payload, visit, at, living?.calls ?? 0);
  }
  return {
    hall,
    visits: [...visits.values()],
    parts: [...parts],
    finishes: [...finishes.values()],
    direct,
  };
}

type Handlers<More extends readonly unknown[]> = {
  readonly [T in HallEventType]?: (payload: HallPayload<T>, ...more: More) => void;
};

/** What is done with a fact of this type, if anything. */
function handlerOf<More extends readonly unknown[]>(
  handlers: Handlers<More>,
  type: HallEventType,
): ((payload: unknown, ...more: More) => void) | undefined {
  return handlers[type] as ((payload: unknown, ...more: More) => void) | undefined;
}

type Taken = Pick<PaperLine, 'number' | 'zoneId' | 'services' | 'takenAt'> & { readonly ticketId: TicketId };

function taken({ ticketId, number, zoneId, services, takenAt }: Taken): Visit {
  return {
    ticketId,
    number,
    zoneId,
    serviceId: services[0] as ServiceId,
    waitsFrom: takenAt,
    takenAt,
    slotTo: null,
    calledAt: null,
    startedAt: null,
    wasMissed: false,
    status: 'waiting',
    endedAt: null,
    how: null,
  };
}

/** As it stood at `until`, by the times on paper; null: not taken by then. */
function paperVisit(
  { ticketId, number, zoneId, services, takenAt, end }: PaperLine & { readonly ticketId: TicketId },
  until: Instant | null,
): Visit | null {
  const isBy = (at: Instant): boolean => until === null || at <= until;
  if (!isBy(takenAt)) return null;
  const waits = taken({ ticketId, number, zoneId, services, takenAt });
  if (end.how === 'left') return { ...waits, status: 'abandoned', how: 'left' };
  if (!isBy(end.calledAt)) return waits;
  const called: Visit = { ...waits, calledAt: end.calledAt };
  if (end.how === 'noShow')
    return { ...called, wasMissed: true, status: 'abandoned', endedAt: end.calledAt, how: 'missed' };
  if (!isBy(end.finishedAt)) return { ...called, status: 'serving' };
  return { ...called, status: 'finished', endedAt: end.finishedAt, how: 'paper' };
}

/** How a visit goes on. `calls`: how often it has been called by now. */
const LIFE: Handlers<[visit: Visit, at: Instant, calls: number]> = {
  AppointmentCheckedIn: ({ late, slotFrom, slotTo }, visit) => {
    if (!late) visit.waitsFrom = laterOf(visit.takenAt, slotFrom);
    visit.slotTo = slotTo;
  },
  TicketCalled: ({ calledAt }, visit, at) => {
    visit.calledAt ??= calledAt ?? at;
  },
  TicketReturned: (_, visit, __, calls) => {
    // Its only call was taken back: it was never called.
    if (calls <= 1) visit.calledAt = null;
  },
  TicketMissed: (_, visit) => {
    visit.wasMissed = true;
  },
  TicketReinstated: (_, visit) => {
    visit.calledAt = null;
  },
  ServiceStarted: (_, visit, at) => {
    visit.startedAt ??= at;
  },
  TicketFinished: ({ how }, visit, at) => ends(visit, 'finished', at, how),
  TicketCancelled: ({ reasonId }, visit, at) => ends(visit, 'cancelled', at, reasonId),
  TicketAbandoned: ({ how }, visit, at) => ends(visit, 'abandoned', at, how),
  TicketExpired: ({ how }, visit, at) => ends(visit, 'expired', at, how),
  ServiceReopened: (_, visit) => {
    visit.endedAt = null;
    visit.how = null;
  },
};

function ends(visit: Visit, status: EndState, at: Instant, how: string): void {
  visit.status = status;
  visit.endedAt = at;
  visit.how = how;
}

/** Seconds from `waitsFrom` to the call; null: not called, or closed by the system. */
export function waitOf({ waitsFrom, calledAt, status, how }: Visit): number | null {
  if (calledAt === null || (status === 'expired' && how === 'bySystem')) return null;
  return Math.max(0, Math.round(secondsBetween(waitsFrom, calledAt)));
}
