/** Documents (文书) as they were issued: what they say is frozen and sealed, so that a PDF can be made again for ever. */
import type { Migration } from './migration.ts';

export const documents: Migration = {
  number: 65,
  name: 'documents',
  sql: `
    CREATE TABLE document (
      documentId TEXT PRIMARY KEY,
      stream     TEXT NOT NULL,
      form       TEXT NOT NULL,
      documentNo TEXT UNIQUE,
      hallId     TEXT NOT NULL,
      issuedAt   TEXT NOT NULL,
      missing    TEXT NOT NULL,
      sealed     BLOB,
      nonce      BLOB,
      keyNumber  INTEGER,
      stampedAt  TEXT,
      sealId     TEXT,
      stampedBy  TEXT,
      servedAt   TEXT,
      voidedAt   TEXT,
      copies     INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX document_stream ON document (stream);
    CREATE INDEX document_form ON document (form, issuedAt);
    CREATE INDEX document_issued ON document (issuedAt);
    CREATE INDEX document_stamped ON document (stampedAt) WHERE stampedAt IS NOT NULL;
    CREATE INDEX document_key ON document (keyNumber) WHERE keyNumber IS NOT NULL;
  `,
};
