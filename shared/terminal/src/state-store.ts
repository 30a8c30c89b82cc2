/** What a terminal must not forget (`terminal.db`): reports on their way, slips under way, its page's key. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { OutboxEntry, OutboxStore } from '@yichuang/client/outbox-store';
import type { CommandId, JobId, TicketId } from '@yichuang/domain/ids';
import Database from 'better-sqlite3';
import type { RollJournal, RollUse } from '@yichuang/hardware/ports/slip-printer';
import { ALONE_TABLES, openAloneStore, type AloneStore } from './alone/alone-store.ts';
import type { SlipReport } from './print-report.ts';

export interface StateStore {
  readonly outbox: OutboxStore;
  readonly jobs: {
    /** Accepts a job; false = it is known already. */
    accept(jobId: JobId, ticketId: TicketId): boolean;
    ticketOf(jobId: string): TicketId | null;
    move(jobId: string, state: 'sending' | 'sent' | 'held', sha256?: string): void;
    /** Begun by an earlier run and never settled. */
    unsettled(): readonly string[];
    /** The outcome and the report of it, both or neither; false = it was settled before. */
    settle(jobId: string, outcome: SlipReport, entry: OutboxEntry): boolean;
    /** Forgets what was accepted and never begun, and what is older than the hub remembers receipts. */
    tidy(): void;
  };
  /** The paper used since 已换纸. */
  readonly roll: RollJournal;
  /** What it needs to go on without the hub. */
  readonly alone: AloneStore;
  /** A secret of this terminal, made once. */
  secret(name: string, make: () => string): string;
  close(): void;
}

const KEPT_DAYS = 35;

/** State of a job: `queued` not one byte sent, `sending`, `sent`, `held` maybe on paper, `settled` outcome known. */
const MIGRATIONS: readonly string[] = [
  `CREATE TABLE outbox (
     position INTEGER PRIMARY KEY AUTOINCREMENT, commandId TEXT NOT NULL UNIQUE, name TEXT NOT NULL, payload TEXT NOT NULL
   ) STRICT;
   CREATE TABLE slip_job (
     jobId TEXT PRIMARY KEY, ticketId TEXT NOT NULL,
     state TEXT NOT NULL CHECK (state IN ('queued', 'sending', 'sent', 'held', 'settled')),
     sha256 TEXT, outcome TEXT, changedAt TEXT NOT NULL DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))
   ) STRICT, WITHOUT ROWID;
   CREATE TABLE secret (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;`,
  `CREATE TABLE roll (only INTEGER PRIMARY KEY CHECK (only = 1), rows INTEGER NOT NULL, slips INTEGER NOT NULL) STRICT;`,
  ALONE_TABLES,
];

export function openStateStore(folder: string): StateStore {
  mkdirSync(folder, { recursive: true });
  const db = new Database(join(folder, 'terminal.db'));
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  migrate(db);

  const entries = db.prepare<[], { commandId: CommandId; name: string; payload: string }>(
    'SELECT commandId, name, payload FROM outbox ORDER BY position',
  );
  const put = db.prepare(
    'INSERT INTO outbox (commandId, name, payload) VALUES (?, ?, ?) ON CONFLICT DO NOTHING',
  );
  const remove = db.prepare('DELETE FROM outbox WHERE commandId = ?');
  const known = db.prepare<[string], { ticketId: TicketId }>('SELECT ticketId FROM slip_job WHERE jobId = ?');
  const accept = db.prepare(
    `INSERT INTO slip_job (jobId, ticketId, state) VALUES (?, ?, 'queued') ON CONFLICT DO NOTHING`,
  );
  const now = `strftime('%Y-%m-%dT%H:%M:%fZ', 'now')`;
  const move = db.prepare(
    `UPDATE slip_job SET state = ?, sha256 = coalesce(?, sha256), changedAt = ${now} WHERE jobId = ?`,
  );
  const settled = db.prepare(
    `UPDATE slip_job SET state = 'settled', outcome = ?, changedAt = ${now} WHERE jobId = ? AND state <> 'settled'`,
  );
  const unsettled = db.prepare<[], { jobId: string }>(
    `SELECT jobId FROM slip_job WHERE state IN ('sending', 'sent', 'held') ORDER BY changedAt`,
  );
  const loadRoll = db.prepare<[], RollUse>('SELECT rows, slips FROM roll');
  const saveRoll = db.prepare('INSERT OR REPLACE INTO roll (only, rows, slips) VALUES (1, ?, ?)');
  const secretNamed = db.prepare<[string], { value: string }>('SELECT value FROM secret WHERE name = ?');
  const keepSecret = db.prepare('INSERT INTO secret (name, value) VALUES (?, ?)');
  const putEntry = ({ commandId, name, payload }: OutboxEntry): void =>
    void put.run(commandId, name, JSON.stringify(payload));

  return {
    outbox: {
      load: () => entries.all().map((row) => ({ ...row, payload: JSON.parse(row.payload) as unknown })),
      put: putEntry,
      remove: (commandId) => void remove.run(commandId),
    },
    jobs: {
      accept: (jobId, ticketId) => accept.run(jobId, ticketId).changes === 1,
      ticketOf: (jobId) => known.get(jobId)?.ticketId ?? null,
      move: (jobId, state, sha256) => void move.run(state, sha256 ?? null, jobId),
      unsettled: () => unsettled.all().map((row) => row.jobId),
      settle: db.transaction((jobId: string, outcome: SlipReport, entry: OutboxEntry) => {
        if (settled.run(JSON.stringify(outcome), jobId).changes === 0) return false;
        putEntry(entry);
        return true;
      }),
      tidy() {
        db.prepare(`DELETE FROM slip_job WHERE state = 'queued'`).run();
        db.prepare(
          `DELETE FROM slip_job WHERE state = 'settled' AND changedAt < strftime('%Y-%m-%dT%H:%M:%fZ', 'now', ?)`,
        ).run(`-${KEPT_DAYS} days`);
      },
    },
    roll: {
      load: () => loadRoll.get() ?? null,
      save: ({ rows, slips }) => void saveRoll.run(rows, slips),
    },
    alone: openAloneStore(db, putEntry),
    secret(name, make) {
      const found = secretNamed.get(name)?.value;
      if (found !== undefined) return found;
      const value = make();
      keepSecret.run(name, value);
      return value;
    },
    close: () => void db.close(),
  };
}

function migrate(db: Database.Database): void {
  const version = db.pragma('user_version', { simple: true }) as number;
  if (version > MIGRATIONS.length) throw new Error(`terminal.db is of a newer program (version ${version})`);
  for (const [index, sql] of MIGRATIONS.slice(version).entries()) {
    db.transaction(() => {
      db.exec(sql);
      db.pragma(`user_version = ${version + index + 1}`);
    })();
  }
}
