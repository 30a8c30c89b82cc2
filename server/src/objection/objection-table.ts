/** The `objection` read table (数据复核): written with the facts. */
import type { Objection } from '@yichuang/domain/objection/objection';
import type { AccountId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { SetAside } from '@yichuang/domain/oversight/visits';
import type { Database } from 'better-sqlite3';

export interface ObjectionTable {
  project(objection: Objection): void;
}

const COLUMNS = [
  'objectionId',
  'accountId',
  'date',
  'figure',
  'ticketId',
  'number',
  'noteId',
  'answerBy',
  'lodgedAt',
  'state',
  'endedAt',
  'decidedBy',
  'setAside',
  'replyNoteId',
] as const satisfies readonly (keyof Objection)[];

export function openObjectionTable(database: Database): ObjectionTable {
  const put = database.prepare(
    `INSERT OR REPLACE INTO objection (${COLUMNS.join(', ')}) VALUES (${COLUMNS.map(() => '?').join(', ')})`,
  );
  return {
    project: (objection) => {
      const { setAside, ...row } = objection;
      put.run(COLUMNS.map((column) => (column === 'setAside' ? Number(setAside) : row[column])));
    },
  };
}

export interface ObjectionReader {
  /** The newest first. */
  ofAccount(accountId: AccountId): readonly Objection[];
  /** Those that nobody has decided, by the day on which they want an answer. */
  open(): readonly Objection[];
  /** Lodged from `from` on; the newest first. */
  since(from: Instant): readonly Objection[];
}

const MOST = 500;

export function openObjectionReader(database: Database): ObjectionReader {
  type Stored = Omit<Objection, 'setAside'> & { readonly setAside: number };
  const row = ({ setAside, ...stored }: Stored): Objection => ({ ...stored, setAside: setAside === 1 });
  const own = database.prepare<[AccountId, number], Stored>(
    'SELECT * FROM objection WHERE accountId = ? ORDER BY lodgedAt DESC LIMIT ?',
  );
  const open = database.prepare<[number], Stored>(
    "SELECT * FROM objection WHERE state = 'open' ORDER BY answerBy, lodgedAt LIMIT ?",
  );
  const since = database.prepare<[Instant, number], Stored>(
    'SELECT * FROM objection WHERE lodgedAt >= ? ORDER BY lodgedAt DESC LIMIT ?',
  );
  return {
    ofAccount: (accountId) => own.all(accountId, MOST).map(row),
    open: () => open.all(MOST).map(row),
    since: (from) => since.all(from, MOST).map(row),
  };
}

/** Which parts of a day's services count in no average. */
export function setAsideOn(database: Database, date: LocalDate): readonly SetAside[] {
  return database
    .prepare<[LocalDate], SetAside>(
      'SELECT ticketId, accountId FROM objection WHERE date = ? AND setAside = 1',
    )
    .all(date);
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** How many services of some days were set aside after an instant. */
export function setAsideCounter(database: Database): (days: Days, after: Instant) => number {
  const count = database
    .prepare<[LocalDate, LocalDate, Instant], number>(
      'SELECT count(*) FROM objection WHERE setAside = 1 AND date BETWEEN ? AND ? AND endedAt > ?',
    )
    .pluck();
  return ({ from, to }, after) => count.get(from, to, after) ?? 0;
}
