/** Tables of the day's work: the tickets as rows, notes, what is due by the clock, the settings' revisions. */
import type { Migration } from './migration.ts';

export const day: Migration = {
  number: 20,
  name: 'day',
  sql: `
    CREATE TABLE ticket (
      ticketId      TEXT PRIMARY KEY,
      hallId        TEXT NOT NULL,
      date          TEXT NOT NULL,
      number        TEXT NOT NULL,
      zoneId        TEXT NOT NULL,
      services      TEXT NOT NULL,
      status        TEXT NOT NULL,
      channel       TEXT NOT NULL,
      classId       TEXT,
      progressKey   TEXT NOT NULL UNIQUE,
      takenAt       TEXT NOT NULL,
      calls         INTEGER NOT NULL,
      firstCalledAt TEXT,
      counterId     TEXT,
      startedAt     TEXT,
      endedAt       TEXT,
      ending        TEXT,
      servedSeconds INTEGER,
      UNIQUE (hallId, date, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX ticket_left ON ticket (date, number) WHERE status = 'expired';

    CREATE TABLE note (
      noteId TEXT PRIMARY KEY,
      text   TEXT NOT NULL,
      at     TEXT NOT NULL,
      "by"   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE due (
      command TEXT NOT NULL,
      target  TEXT NOT NULL,
      at      TEXT NOT NULL,
      PRIMARY KEY (command, target)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX due_at ON due (at);

    CREATE TABLE settings (
      revision  INTEGER PRIMARY KEY,
      rules     TEXT NOT NULL,
      storedAt  TEXT NOT NULL,
      appliedAt TEXT
    ) STRICT;
  `,
};
