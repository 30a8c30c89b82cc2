/** The hall's calendar as rows (日历): its revisions, and the days that a manager changed. */
import type { Migration } from './migration.ts';

export const calendar: Migration = {
  number: 90,
  name: 'calendar',
  sql: `
    CREATE TABLE calendar (
      revision INTEGER PRIMARY KEY,
      date     TEXT NOT NULL,
      at       TEXT NOT NULL
    ) STRICT;

    CREATE TABLE calendar_day (
      date     TEXT PRIMARY KEY,
      working  INTEGER NOT NULL,
      reasonId TEXT NOT NULL,
      revision INTEGER NOT NULL,
      noteId   TEXT,
      at       TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
