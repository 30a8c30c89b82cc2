/** The living hall of one day (一天的大厅): a persistent value, folded from the events of `hall/<date>`. */
import type {
  CounterId,
  HallId,
  Instant,
  LocalDate,
  ServiceId,
  TicketId,
  TicketNumber,
  VisitorId,
  ZoneId,
} from '../ids.ts';
import { emptyOrdered, type Ordered } from '../ordered.ts';
import type { Counter } from './counter.ts';
import { SERVES_NOBODY, servesEverybody, type Duty, type Served } from './duty.ts';
import type { HallPayload } from './events.ts';
import type { FlaggedCall, SpentNumber } from './offline.ts';
import type { PaperTicket } from './paper.ts';
import type { Cover, Roster } from '../staffing/roster.ts';
import { NO_RULES, type Rules } from './settings.ts';
import type { Ticket } from './ticket.ts';

/** How a queue is split: `bypass` 急难, `priority` 优先, `ordinary` 普通. */
export type LineClass = 'bypass' | 'priority' | 'ordinary';

/** One call as the board lists it. */
export interface RecentCall {
  /** The log seq of the call or its latest recall. */
  readonly callSeq: number;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly counterId: CounterId;
  readonly calledAt: Instant;
  /** Why it may come out of the order of numbers. */
  readonly tag: 'priority' | 'appointment' | 'transferred' | 'reinstated' | 'offline' | 'chosen' | null;
}

/** The number that an appointment gave, and whether its holder came in time. */
export interface Arrival {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly at: Instant;
  readonly late: boolean;
}

export interface Hall {
  readonly hallId: HallId;
  readonly date: LocalDate;
  readonly phase: 'unopened' | 'open' | 'closed';
  readonly rules: Rules;
  /** Chosen counters serve every zone (值班); null = as the rules say. */
  readonly duty: Duty | null;
  /** Restores of a backup on this day, with the numbers that may have been lost. */
  readonly restorations: readonly HallPayload<'BackupRestored'>[];
  /** Living tickets by id. */
  readonly tickets: Ordered<Ticket>;
  /** Waiting tickets: queue key → place key → id. Keys: see `lineKey` and `reservedKey`. */
  readonly lines: Ordered<Ordered<TicketId>>;
  /** Counters at which somebody is signed in. */
  readonly counters: Ordered<Counter>;
  /** Who ought to be where today (排班); null = nobody has said. */
  readonly roster: Roster | null;
  /** Since when each of its posts stands in the roster, by `postKey`: nobody is missed before it was said. */
  readonly postedAt: Ordered<Instant>;
  /** Since when nobody works at a counter at which somebody did, by counter. */
  readonly leftAt: Ordered<Instant>;
  /** Who was asked last to stand in at a counter (顶岗), until somebody sits there. */
  readonly covers: Ordered<Cover>;
  /** Since when the clerk there has asked for somebody before leaving (请人顶上), by counter. */
  readonly reliefs: Ordered<Instant>;
  /** The last sequence given, by prefix. */
  readonly sequences: Ordered<number>;
  /** Numbers given today, by zone. */
  readonly taken: Ordered<number>;
  /** Ordinary calls since the last overtaking, by zone; absent = as many as the ratio asks. */
  readonly sinceOvertaking: Ordered<number>;
  /** Living tickets by `visitor/service`. */
  readonly visitors: Ordered<readonly TicketId[]>;
  /** Waiting tickets by `zone/service` of the service that is next for them. */
  readonly load: Ordered<number>;
  /** Numbers out of turn: leased ones that kiosks gave while cut off, those told of again after a restore; by number. */
  readonly spent: Ordered<SpentNumber>;
  /** Emergency calls that nobody has looked at yet, the latest of each number. */
  readonly flaggedCalls: Ordered<FlaggedCall>;
  /** Numbers of a paper hour that were entered (补录), by number. */
  readonly paper: Ordered<PaperTicket>;
  /** Appointments kept today, by their id. */
  readonly arrivals: Ordered<Arrival>;
  /** Seconds that the latest services took, newest last, at most 15, by service. */
  readonly pace: Ordered<readonly number[]>;
  /** The latest calls, newest first, one a ticket, at most 12. */
  readonly recentCalls: readonly RecentCall[];
  /** Time-driven acts count from here after a start of the hub. */
  readonly graceFrom: Instant | null;
  /** The clock is not to be believed: nothing happens by time (时钟可疑). */
  readonly clockSuspect: boolean;
  readonly lastSeq: number;
  readonly version: number;
}

export function newHall(hallId: HallId, date: LocalDate): Hall {
  return {
    hallId,
    date,
    phase: 'unopened',
    rules: NO_RULES,
    duty: null,
    restorations: [],
    tickets: emptyOrdered(),
    lines: emptyOrdered(),
    counters: emptyOrdered(),
    roster: null,
    postedAt: emptyOrdered(),
    leftAt: emptyOrdered(),
    covers: emptyOrdered(),
    reliefs: emptyOrdered(),
    sequences: emptyOrdered(),
    taken: emptyOrdered(),
    sinceOvertaking: emptyOrdered(),
    visitors: emptyOrdered(),
    load: emptyOrdered(),
    spent: emptyOrdered(),
    flaggedCalls: emptyOrdered(),
    paper: emptyOrdered(),
    arrivals: emptyOrdered(),
    pace: emptyOrdered(),
    recentCalls: [],
    graceFrom: null,
    clockSuspect: false,
    lastSeq: 0,
    version: 0,
  };
}

export function lineKey(zoneId: ZoneId, lineClass: LineClass): string {
  return `${zoneId}/${lineClass}`;
}

export function reservedKey(counterId: CounterId): string {
  return `@${counterId}`;
}

export function lineClassOf(ticket: Pick<Ticket, 'priority'>): LineClass {
  if (ticket.priority === null) return 'ordinary';
  return ticket.priority.bypass ? 'bypass' : 'priority';
}

export function lineKeyOf(ticket: Pick<Ticket, 'priority' | 'zoneId' | 'forCounterId'>): string {
  return ticket.forCounterId === null
    ? lineKey(ticket.zoneId, lineClassOf(ticket))
    : reservedKey(ticket.forCounterId);
}

export function visitorKey(visitorId: VisitorId, serviceId: ServiceId): string {
  return `${visitorId}/${serviceId}`;
}

/** How many wait in a zone, reserved ones not counted. */
export function waitingIn(hall: Hall, zoneId: ZoneId): number {
  return (
    (hall.lines.get(lineKey(zoneId, 'bypass'))?.size ?? 0) +
    (hall.lines.get(lineKey(zoneId, 'priority'))?.size ?? 0) +
    (hall.lines.get(lineKey(zoneId, 'ordinary'))?.size ?? 0)
  );
}

/**
 * The living ticket with this number. Looks through all of them: a person asks, now and then, and an index by number would
 * cost every call more than it saves them.
 */
export function ticketNumbered(hall: Hall, number: string): Ticket | undefined {
  for (const ticket of hall.tickets.values()) if (ticket.number === number) return ticket;
  return undefined;
}

export function counterRules(hall: Hall, counterId: CounterId): Rules['counters'][number] | undefined {
  return hall.rules.counters.find((counter) => counter.counterId === counterId);
}

/** The zones that a counter serves as things stand: its usual ones or, on duty, all. */
export function servedBy(hall: Hall, counterId: CounterId): Served {
  if (isOnDuty(hall, counterId)) return servesEverybody(hall.rules);
  return counterRules(hall, counterId) ?? SERVES_NOBODY;
}

export function isOnDuty(hall: Hall, counterId: CounterId): boolean {
  return hall.duty?.counterIds.includes(counterId) ?? false;
}

/** Whether a counter would call this zone's people now, as its own or as fallback. */
export function serves(hall: Hall, counterId: CounterId, zoneId: ZoneId): boolean {
  const { zoneIds, fallbackZoneIds } = servedBy(hall, counterId);
  return zoneIds.includes(zoneId) || fallbackZoneIds.includes(zoneId);
}

export function zoneRules(hall: Hall, zoneId: ZoneId): Rules['zones'][number] | undefined {
  return hall.rules.zones.find((zone) => zone.zoneId === zoneId);
}

export function serviceRules(hall: Hall, serviceId: ServiceId): Rules['services'][number] | undefined {
  return hall.rules.services.find((service) => service.serviceId === serviceId);
}

/** Counters that are open and not paused and serve the zone, as their own or as fallback. */
/** Neither paused nor out of sight. */
export function isThere({ pause, unseenSince }: Counter): boolean {
  return pause === null && unseenSince === null;
}

export function openCountersFor(hall: Hall, zoneId: ZoneId): readonly Counter[] {
  const open: Counter[] = [];
  for (const { counterId } of hall.rules.counters) {
    const counter = hall.counters.get(counterId);
    if (counter && isThere(counter) && serves(hall, counterId, zoneId)) open.push(counter);
  }
  return open;
}
