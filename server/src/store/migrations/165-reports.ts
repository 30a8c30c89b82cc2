/** Reports of cases that were made (日报 · 周报 · 月通报): kept as they were counted, never changed. */
import type { Migration } from './migration.ts';

export const reports: Migration = {
  number: 165,
  name: 'reports',
  sql: `
    CREATE TABLE report (
      kind        TEXT NOT NULL,
      "from"      TEXT NOT NULL,
      "to"        TEXT NOT NULL,
      until       TEXT NOT NULL,
      madeAt      TEXT NOT NULL,
      departments TEXT NOT NULL,
      PRIMARY KEY (kind, "from", until)
    ) STRICT, WITHOUT ROWID;
  `,
};
