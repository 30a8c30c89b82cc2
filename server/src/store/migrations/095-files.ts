/** Scans of results (结果扫描件), sealed like everything that names a person. */
import type { Migration } from './migration.ts';

export const files: Migration = {
  number: 95,
  name: 'files',
  sql: `
    CREATE TABLE file (
      fileId    TEXT PRIMARY KEY,
      caseId    TEXT NOT NULL,
      kind      TEXT NOT NULL CHECK (kind IN ('application/pdf', 'image/jpeg', 'image/png')),
      bytes     INTEGER NOT NULL,
      at        TEXT NOT NULL,
      accountId TEXT NOT NULL,
      sealed    BLOB,
      nonce     BLOB,
      keyNumber INTEGER,
      purgedAt  TEXT
    ) STRICT;
    CREATE INDEX file_case ON file (caseId);
    CREATE INDEX file_key ON file (keyNumber) WHERE keyNumber IS NOT NULL;
  `,
};
