/** The figures of a day (今日数据): what the console shows and the brief prints, from the read tables. Runs in the worker. */
import type { CounterId, LocalDate, ReasonId, ZoneId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface Counts {
  readonly taken: number;
  readonly waiting: number;
  readonly serving: number;
  readonly finished: number;
  readonly noShow: number;
  readonly cancelled: number;
  readonly abandoned: number;
  readonly expired: number;
}

/** Seconds from taking the number to the first call, of those who were called; an appointment waits from its slot on. */
export interface Waits {
  readonly called: number;
  readonly mean: number | null;
  readonly p90: number | null;
  readonly longest: number | null;
  readonly over30Minutes: number;
}

export interface DayFigures {
  readonly date: LocalDate;
  readonly counts: Counts;
  readonly waits: Waits;
  readonly zones: readonly ({ readonly zoneId: ZoneId } & Counts & Waits)[];
  readonly counters: readonly {
    readonly counterId: CounterId;
    readonly finished: number;
    /** Of services whose start somebody pressed. */
    readonly meanSeconds: number | null;
  }[];
  /** 现场办理: served without a number, by reason. */
  readonly direct: readonly {
    readonly counterId: CounterId;
    readonly reasonId: ReasonId;
    readonly count: number;
  }[];
}

interface Row {
  readonly zoneId: ZoneId;
  readonly status: string;
  readonly counterId: CounterId | null;
  readonly servedSeconds: number | null;
  readonly waited: number | null;
}

const LONG_WAIT_SECONDS = 30 * 60;

export function figuresOf(database: Database, date: LocalDate): DayFigures {
  const rows = database
    .prepare<[string, LocalDate], Row>(
      `SELECT zoneId, status, counterId, servedSeconds,
         max(0, CAST(round((julianday(firstCalledAt) - julianday(max(takenAt, coalesce(slotFrom, takenAt)))) * 86400)
           AS INTEGER)) AS waited
       FROM ticket LEFT JOIN (
         SELECT subject, payload ->> 'slotFrom' AS slotFrom FROM event WHERE stream = ? AND type = 'AppointmentCheckedIn'
       ) ON subject = ticketId
       WHERE date = ?`,
    )
    .all(`hall/${date}`, date);
  const direct = database
    .prepare<[string], DayFigures['direct'][number]>(
      `SELECT subject AS counterId, payload ->> 'reasonId' AS reasonId, count(*) AS count
       FROM event WHERE stream = ? AND type = 'DirectServiceStarted' GROUP BY 1, 2 ORDER BY 1, 2`,
    )
    .all(`hall/${date}`);
  const zones = Map.groupBy(rows, ({ zoneId }) => zoneId);
  const finished = Map.groupBy(
    rows.filter(({ status }) => status === 'finished'),
    ({ counterId }) => counterId,
  );
  return {
    date,
    counts: countsOf(rows),
    waits: waitsOf(rows),
    zones: [...zones].map(([zoneId, of]) => ({ zoneId, ...countsOf(of), ...waitsOf(of) })),
    counters: [...finished].flatMap(([counterId, of]) =>
      counterId === null
        ? []
        : [{ counterId, finished: of.length, meanSeconds: mean(known(of, 'servedSeconds')) }],
    ),
    direct,
  };
}

function countsOf(rows: readonly Row[]): Counts {
  const within = (...states: readonly string[]): number =>
    rows.filter(({ status }) => states.includes(status)).length;
  return {
    taken: rows.length,
    waiting: within('waiting', 'called', 'held'),
    serving: within('serving'),
    finished: within('finished'),
    noShow: within('noShow'),
    cancelled: within('cancelled'),
    abandoned: within('abandoned'),
    expired: within('expired'),
  };
}

function waitsOf(rows: readonly Row[]): Waits {
  const waits = known(rows, 'waited').toSorted((a, b) => a - b);
  return {
    called: waits.length,
    mean: mean(waits),
    p90: waits[Math.ceil(waits.length * 0.9) - 1] ?? null,
    longest: waits.at(-1) ?? null,
    over30Minutes: waits.filter((seconds) => seconds > LONG_WAIT_SECONDS).length,
  };
}

function known(rows: readonly Row[], column: 'waited' | 'servedSeconds'): readonly number[] {
  return rows.map((row) => row[column]).filter((value) => value !== null);
}

function mean(values: readonly number[]): number | null {
  return values.length === 0
    ? null
    : Math.round(values.reduce((sum, value) => sum + value, 0) / values.length);
}
