/** Opens the hall's database (库): durable at every commit, one writer, of a shape that this version knows. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { lockFolder } from './lock.ts';
import { migrate } from './migrate.ts';

export const DATABASE_FILE = 'hub.db';
/** SQLite's own habit. */
const CHECKPOINT_PAGES = 1_000;

/**
 * Two connections: `log` for the write path alone, thrown away and reopened after a COMMIT that failed; `tables` for
 * everything else, open for the hub's whole life. Both are used by the main thread only, never one inside the other.
 */
export interface Store {
  readonly file: string;
  readonly tables: Database.Database;
  log(): Database.Database;
  reopenLog(): Database.Database;
  /** Whoever copies the write-ahead file says when it may be begun anew (standby/feed.ts). */
  holdCheckpoints(held: boolean): void;
  /** Takes no lock that a reader or the write path would wait for. */
  checkpoint(): void;
  close(): void;
}

export function openStore(data: string): Store {
  mkdirSync(data, { recursive: true });
  const lock = lockFolder(data);
  const file = join(data, DATABASE_FILE);
  let log = connect(file);
  migrate(log);
  const tables = connect(file);
  let pages = CHECKPOINT_PAGES;
  return {
    file,
    tables,
    log: () => log,
    reopenLog: () => {
      log.close();
      log = connect(file);
      log.pragma(`wal_autocheckpoint = ${pages}`);
      return log;
    },
    holdCheckpoints: (held) => {
      pages = held ? 0 : CHECKPOINT_PAGES;
      for (const database of [log, tables]) database.pragma(`wal_autocheckpoint = ${pages}`);
    },
    checkpoint: () => {
      tables.pragma('wal_checkpoint(PASSIVE)');
    },
    close: () => {
      tables.close();
      log.pragma('wal_checkpoint(TRUNCATE)');
      log.close();
      lock.release();
    },
  };
}

/** FULL: an answer is sent only after the write is on disk, whatever happens to the power. */
function connect(file: string): Database.Database {
  const database = new Database(file, { timeout: 2_000 });
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.pragma('foreign_keys = ON');
  // What was deleted or moved leaves no trace in the file: purged is purged (个人信息).
  database.pragma('secure_delete = ON');
  database.pragma('cache_size = -65536');
  return database;
}

/** For readers beside the hub: the worker, the audit. */
export function openForReading(file: string): Database.Database {
  return new Database(file, { readonly: true, fileMustExist: true, timeout: 2_000 });
}
