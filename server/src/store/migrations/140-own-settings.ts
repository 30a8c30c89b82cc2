/** What a hall sets by itself (大厅自设): every change of a part a revision, with who, when and from which day. */
import type { Migration } from './migration.ts';

export const ownSettings: Migration = {
  number: 140,
  name: 'ownSettings',
  sql: `
    CREATE TABLE own_settings (
      revision  INTEGER PRIMARY KEY,
      part      TEXT NOT NULL,
      content   TEXT NOT NULL,
      fromDate  TEXT NOT NULL,
      accountId TEXT,
      storedAt  TEXT NOT NULL,
      undoes    INTEGER
    ) STRICT;
    CREATE INDEX own_settings_part ON own_settings (part, revision);
  `,
};
