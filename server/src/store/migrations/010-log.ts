/** The log and what belongs to it: events, receipts, what the hub knows of itself. */
import type { Migration } from './migration.ts';

export const log: Migration = {
  number: 10,
  name: 'log',
  sql: `
    CREATE TABLE event (
      seq       INTEGER PRIMARY KEY,
      hallId    TEXT NOT NULL,
      stream    TEXT NOT NULL,
      version   INTEGER NOT NULL,
      type      TEXT NOT NULL,
      schema    INTEGER NOT NULL,
      subject   TEXT,
      at        TEXT NOT NULL,
      "by"      TEXT NOT NULL,
      commandId TEXT NOT NULL,
      cause     INTEGER,
      payload   TEXT NOT NULL,
      hash      BLOB NOT NULL,
      UNIQUE (stream, version)
    ) STRICT;
    CREATE INDEX event_subject ON event (subject) WHERE subject IS NOT NULL;
    CREATE INDEX event_command ON event (commandId);
    CREATE TRIGGER event_kept_as_it_is BEFORE UPDATE ON event
      BEGIN SELECT RAISE (ABORT, 'an event is never changed'); END;
    CREATE TRIGGER event_kept BEFORE DELETE ON event
      BEGIN SELECT RAISE (ABORT, 'an event is never removed'); END;

    CREATE TABLE receipt (
      commandId   TEXT PRIMARY KEY,
      actor       TEXT NOT NULL,
      fingerprint BLOB NOT NULL,
      outcome     TEXT NOT NULL CHECK (outcome IN ('accepted', 'rejected')),
      rejection   TEXT,
      at          TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX receipt_at ON receipt (at);

    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  `,
};
