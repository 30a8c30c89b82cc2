/** What the write path keeps of cases beside the log: whom a stream concerns, serial numbers, acts of the clock, settings. */
import type { Migration } from './migration.ts';

export const casework: Migration = {
  number: 60,
  name: 'casework',
  sql: `
    CREATE TABLE stream_audience (
      stream      TEXT PRIMARY KEY,
      departments TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE serial (
      name TEXT PRIMARY KEY,
      last INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    ALTER TABLE due ADD COLUMN payload TEXT;

    CREATE TABLE office (
      revision INTEGER PRIMARY KEY,
      rules    TEXT NOT NULL,
      storedAt TEXT NOT NULL
    ) STRICT;
  `,
};
