/**
 * What a terminal keeps to go on without the hub (断网所需): the last hall, texts and papers, the leased numbers with those
 * that are spent, and what was decided here and not told yet. A decision, its number and the command that tells of it are
 * one write: a number is spent on disk before anybody sees it.
 */
import type { OutboxEntry } from '@yichuang/client/outbox-store';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { CommandId, Instant, LocalDate, TicketNumber } from '@yichuang/domain/ids';
import type { LeaseAnswer, LeasedNumber } from '@yichuang/protocol/leases';
import type Database from 'better-sqlite3';

/** Decided here, not yet answered by the hub. */
export interface Untold {
  readonly commandId: CommandId;
  readonly at: Instant;
  readonly date: LocalDate;
  readonly events: readonly HallEvent[];
}

/** A number that a decision used up. */
export interface Spent {
  readonly date: LocalDate;
  readonly number: TicketNumber;
}

export interface AloneStore {
  /** What was kept as JSON under that name; null = nothing. Its shape is the keeper's word. */
  kept(name: string): unknown;
  keep(name: string, value: unknown): void;
  readonly lease: {
    hundreds(): readonly number[];
    /** The hub's newest word; spent numbers stay spent. */
    replace(answer: LeaseAnswer): void;
    next(date: LocalDate, prefix: string): LeasedNumber | null;
    /** Numbers left for that day. */
    left(date: LocalDate): number;
  };
  readonly untold: {
    load(): readonly Untold[];
    put(untold: Untold, entry: OutboxEntry, spent: Spent | null): void;
    remove(commandId: CommandId): void;
  };
}

export const ALONE_TABLES = `
  CREATE TABLE kept (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE leased_number (
    date TEXT NOT NULL, number TEXT NOT NULL, prefix TEXT NOT NULL, secret TEXT NOT NULL,
    position INTEGER NOT NULL, spent INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (date, number)
  ) STRICT, WITHOUT ROWID;
  CREATE TABLE untold (
    position INTEGER PRIMARY KEY AUTOINCREMENT, commandId TEXT NOT NULL UNIQUE,
    at TEXT NOT NULL, date TEXT NOT NULL, events TEXT NOT NULL
  ) STRICT;`;

interface UntoldRow extends Omit<Untold, 'events'> {
  readonly events: string;
}

/** `putEntry`: writes into the outbox, inside the same transaction. */
export function openAloneStore(db: Database.Database, putEntry: (entry: OutboxEntry) => void): AloneStore {
  const kept = db.prepare<[string], string>('SELECT value FROM kept WHERE name = ?').pluck();
  const keep = db.prepare('INSERT OR REPLACE INTO kept (name, value) VALUES (?, ?)');
  const lapse = db.prepare('DELETE FROM leased_number WHERE date < ?');
  const takeBack = db.prepare('DELETE FROM leased_number WHERE date = ? AND spent = 0');
  const lease = db.prepare(
    `INSERT INTO leased_number (date, number, prefix, secret, position) VALUES (?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
  );
  const next = db.prepare<[string, string], LeasedNumber>(
    `SELECT number, prefix, secret FROM leased_number
     WHERE date = ? AND prefix = ? AND spent = 0 ORDER BY position LIMIT 1`,
  );
  const left = db
    .prepare<[string], number>('SELECT count(*) FROM leased_number WHERE date = ? AND spent = 0')
    .pluck();
  const spend = db.prepare('UPDATE leased_number SET spent = 1 WHERE date = ? AND number = ? AND spent = 0');
  const rows = db.prepare<[], UntoldRow>('SELECT commandId, at, date, events FROM untold ORDER BY position');
  const put = db.prepare('INSERT INTO untold (commandId, at, date, events) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM untold WHERE commandId = ?');
  const read = (name: string): unknown => {
    const value = kept.get(name);
    return value === undefined ? null : JSON.parse(value);
  };

  return {
    kept: read,
    keep: (name, value) => void keep.run(name, JSON.stringify(value)),
    lease: {
      hundreds: () => (read('hundreds') as readonly number[] | null) ?? [],
      replace: db.transaction(({ hundreds, days }: LeaseAnswer) => {
        keep.run('hundreds', JSON.stringify(hundreds));
        const [first] = days;
        if (first) lapse.run(first.date);
        for (const { date, numbers } of days) {
          takeBack.run(date);
          for (const [position, { number, prefix, secret }] of numbers.entries())
            lease.run(date, number, prefix, secret, position);
        }
      }),
      next: (date, prefix) => next.get(date, prefix) ?? null,
      left: (date) => left.get(date) ?? 0,
    },
    untold: {
      load: () => rows.all().map((row) => ({ ...row, events: JSON.parse(row.events) as HallEvent[] })),
      put: db.transaction(
        ({ commandId, at, date, events }: Untold, entry: OutboxEntry, spent: Spent | null) => {
          if (spent !== null && spend.run(spent.date, spent.number).changes !== 1)
            throw new Error(`${spent.number} of ${spent.date} is not leased, or spent`);
          put.run(commandId, at, date, JSON.stringify(events));
          putEntry(entry);
        },
      ),
      remove: (commandId) => void remove.run(commandId),
    },
  };
}
