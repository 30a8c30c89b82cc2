/** The figures of a hall's day as of any minute (今日数据), counted from the log alone by the definitions of `indicators.ts`. */
import type { Envelope } from '../event.ts';
import type { HallEvent } from '../hall/events.ts';
import type { Hall } from '../hall/hall.ts';
import type {
  AccountId,
  CounterId,
  Instant,
  LocalDate,
  ReasonId,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from '../ids.ts';
import { clockAt, plusMs } from '../time.ts';
import { mean } from './mean.ts';
import { counted, visitsOf, waitOf, type Part, type SetAside, type Visit } from './visits.ts';

export interface Counts {
  readonly taken: number;
  readonly waiting: number;
  /** Called and not yet at the window. */
  readonly calling: number;
  readonly held: number;
  readonly serving: number;
  /** Missed and not back (过号未回). */
  readonly noShow: number;
  /** Ever missed, back or not. */
  readonly missed: number;
  readonly finished: number;
  readonly cancelled: number;
  readonly abandoned: number;
  readonly expired: number;
}

/** Seconds, of those who were called. */
export interface Waits {
  readonly called: number;
  readonly mean: number | null;
  readonly p90: number | null;
  readonly longest: number | null;
  readonly over30Minutes: number;
}

/** Seconds of those parts of services whose start somebody pressed. */
export interface Services {
  readonly parts: number;
  readonly meanService: number | null;
}

export type Group = Counts & Waits & Services;

export interface CounterFigures extends Services {
  readonly counterId: CounterId;
  readonly state: 'open' | 'paused' | 'closed';
  /** Who sits there at that minute. */
  readonly accountId: AccountId | null;
  readonly finished: number;
  /** 现场办理. */
  readonly direct: number;
}

export interface HourFigures {
  /** 0 … 23 on the hall's clock. */
  readonly hour: number;
  readonly taken: number;
  readonly finished: number;
  /** Of those who were called in this hour. */
  readonly meanWait: number | null;
}

export interface DayFigures {
  readonly date: LocalDate;
  /** As of; null = everything that the day has. */
  readonly until: Instant | null;
  readonly counts: Counts;
  readonly waits: Waits;
  readonly services: Services;
  readonly zones: readonly ({ readonly zoneId: ZoneId } & Group)[];
  readonly items: readonly ({ readonly serviceId: ServiceId } & Group)[];
  readonly counters: readonly CounterFigures[];
  readonly clerks: readonly ({ readonly accountId: AccountId; readonly finished: number } & Services)[];
  readonly hours: readonly HourFigures[];
  /** The longest waits, those that still wait among them; seconds. */
  readonly longest: readonly {
    readonly ticketId: TicketId;
    readonly number: TicketNumber;
    readonly zoneId: ZoneId;
    readonly takenAt: Instant;
    readonly seconds: number;
    readonly stillWaits: boolean;
  }[];
  /** Appointments that were checked in, and those whose service began in time (准点). */
  readonly appointments: { readonly checkedIn: number; readonly onTime: number };
  /** 现场办理: served without a number, by counter and reason. */
  readonly direct: readonly {
    readonly counterId: CounterId;
    readonly reasonId: ReasonId;
    readonly count: number;
  }[];
}

const LONG_WAIT_SECONDS = 30 * 60;
/** domain.md 6, 准点率: the slot's end and ten minutes. */
const ON_TIME_MS = 10 * 60_000;
const LONGEST = 20;

/** `start`: the hall before the day's first fact; `until` null = everything; `setAside`: what objections have left out. */
export function dayFiguresOf(
  day: Iterable<Envelope<HallEvent>>,
  start: Hall,
  until: Instant | null,
  setAside: readonly SetAside[] = [],
): DayFigures {
  const { hall, visits, finishes, direct, ...found } = visitsOf(day, start, until);
  const parts = counted(found.parts, setAside);
  const offset = hall.rules.zoneOffsetMinutes;
  const byZone = Map.groupBy(visits, ({ zoneId }) => zoneId);
  const byItem = Map.groupBy(visits, ({ serviceId }) => serviceId);
  const zoneOf = new Map(hall.rules.services.map(({ serviceId, zoneIds }) => [serviceId, zoneIds[0]]));
  const byClerk = Map.groupBy(finishes, ({ accountId }) => accountId);
  const checkedIn = visits.filter(({ slotTo }) => slotTo !== null);
  return {
    date: hall.date,
    until,
    counts: countsOf(visits),
    waits: waitsOf(visits),
    services: servicesOf(parts),
    zones: hall.rules.zones.map(({ zoneId }) => ({
      zoneId,
      ...groupOf(
        byZone.get(zoneId) ?? [],
        parts.filter(({ serviceId }) => zoneOf.get(serviceId) === zoneId),
      ),
    })),
    items: [...byItem].map(([serviceId, of]) => ({
      serviceId,
      ...groupOf(
        of,
        parts.filter((part) => part.serviceId === serviceId),
      ),
    })),
    counters: hall.rules.counters.map(({ counterId }) => {
      const counter = hall.counters.get(counterId);
      const at = (one: { readonly counterId: CounterId }): boolean => one.counterId === counterId;
      return {
        counterId,
        state: counter ? (counter.pause === null ? 'open' : 'paused') : 'closed',
        accountId: counter?.accountId ?? null,
        finished: finishes.filter(at).length,
        direct: direct.filter(at).length,
        ...servicesOf(parts.filter(at)),
      };
    }),
    clerks: [...byClerk].flatMap(([accountId, of]) =>
      accountId === null
        ? []
        : [
            {
              accountId,
              finished: of.length,
              ...servicesOf(parts.filter((part) => part.accountId === accountId)),
            },
          ],
    ),
    hours: hoursOf(visits, offset),
    longest: longestOf(visits, until),
    appointments: {
      checkedIn: checkedIn.length,
      onTime: checkedIn.filter(
        ({ startedAt, slotTo }) =>
          startedAt !== null && slotTo !== null && startedAt <= plusMs(slotTo, ON_TIME_MS),
      ).length,
    },
    direct: [
      ...Map.groupBy(direct, ({ counterId, reasonId }) => `${counterId} ${reasonId}`).values(),
    ].flatMap((of) => {
      const [first] = of;
      if (!first) return [];
      return [{ counterId: first.counterId, reasonId: first.reasonId, count: of.length }];
    }),
  };
}

/** 过号率 = ever missed ÷ called; null: nobody was called. */
export function missedRateOf({ missed }: Counts, { called }: Waits): number | null {
  return called === 0 ? null : missed / called;
}

/** 弃号率 = abandoned ÷ (taken − cancelled). */
export function abandonedRateOf({ abandoned, taken, cancelled }: Counts): number | null {
  return taken === cancelled ? null : abandoned / (taken - cancelled);
}

function groupOf(visits: readonly Visit[], parts: readonly Part[]): Group {
  return { ...countsOf(visits), ...waitsOf(visits), ...servicesOf(parts) };
}

function countsOf(visits: readonly Visit[]): Counts {
  const within = (state: Visit['status']): number => visits.filter(({ status }) => status === state).length;
  return {
    taken: visits.length,
    waiting: within('waiting'),
    calling: within('called'),
    held: within('held'),
    serving: within('serving'),
    noShow: within('noShow'),
    missed: visits.filter(({ wasMissed }) => wasMissed).length,
    finished: within('finished'),
    cancelled: within('cancelled'),
    abandoned: within('abandoned'),
    expired: within('expired'),
  };
}

function waitsOf(visits: readonly Visit[]): Waits {
  const waits = visits
    .map(waitOf)
    .filter((seconds) => seconds !== null)
    .toSorted((a, b) => a - b);
  return {
    called: waits.length,
    mean: mean(waits),
    p90: waits[Math.ceil(waits.length * 0.9) - 1] ?? null,
    longest: waits.at(-1) ?? null,
    over30Minutes: waits.filter((seconds) => seconds > LONG_WAIT_SECONDS).length,
  };
}

function servicesOf(parts: readonly Part[]): Services {
  return { parts: parts.length, meanService: mean(parts.map(({ seconds }) => seconds)) };
}

function hoursOf(visits: readonly Visit[], offset: number): readonly HourFigures[] {
  const hourOf = (at: Instant): number => Number(clockAt(at, offset).slice(0, 2));
  const taken = Map.groupBy(visits, ({ takenAt }) => hourOf(takenAt));
  const finished = Map.groupBy(
    visits.filter(({ status, endedAt }) => status === 'finished' && endedAt !== null),
    ({ endedAt }) => hourOf(endedAt as Instant),
  );
  const called = Map.groupBy(
    visits.filter((visit) => waitOf(visit) !== null),
    ({ calledAt }) => hourOf(calledAt as Instant),
  );
  const hours = [...taken.keys(), ...finished.keys(), ...called.keys()];
  if (hours.length === 0) return [];
  const [first, last] = [Math.min(...hours), Math.max(...hours)];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const hour = first + index;
    return {
      hour,
      taken: taken.get(hour)?.length ?? 0,
      finished: finished.get(hour)?.length ?? 0,
      meanWait: waitsOf(called.get(hour) ?? []).mean,
    };
  });
}

function longestOf(visits: readonly Visit[], until: Instant | null): DayFigures['longest'] {
  return visits
    .flatMap((visit) => {
      const { ticketId, number, zoneId, takenAt, status, waitsFrom } = visit;
      const stillWaits = status === 'waiting' && visit.calledAt === null && until !== null;
      const seconds = stillWaits ? waitOf({ ...visit, calledAt: until }) : waitOf(visit);
      return seconds === null || waitsFrom > (until ?? waitsFrom)
        ? []
        : [{ ticketId, number, zoneId, takenAt, seconds, stillWaits }];
    })
    .toSorted((one, other) => other.seconds - one.seconds)
    .slice(0, LONGEST);
}
