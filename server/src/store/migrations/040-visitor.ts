/** Who showed a document today, as keyed digests: deleted in the transaction that closes the day. */
import type { Migration } from './migration.ts';

export const visitor: Migration = {
  number: 40,
  name: 'visitor',
  sql: `
    CREATE TABLE visitor (
      day       TEXT NOT NULL,
      digest    BLOB NOT NULL,
      visitorId TEXT NOT NULL,
      PRIMARY KEY (day, digest)
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX visitor_id ON visitor (day, visitorId);
  `,
};
