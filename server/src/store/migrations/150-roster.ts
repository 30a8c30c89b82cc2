/** 排班: every roster that was ever kept for a day, and the settings of all days (`date` null). Rows are only added. */
import type { Migration } from './migration.ts';

export const roster: Migration = {
  number: 150,
  name: 'roster',
  sql: `
    CREATE TABLE roster (
      revision  INTEGER PRIMARY KEY,
      date      TEXT,
      body      TEXT NOT NULL,
      storedAt  TEXT NOT NULL,
      accountId TEXT
    ) STRICT;
    CREATE INDEX roster_day ON roster (date, revision);
  `,
};
