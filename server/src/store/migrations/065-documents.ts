/**
 * Documents (文书): each with its number, what became of it, what its register shows (sealed), and the words of its paper
 * (sealed, in a table of their own: registers never open them).
 */
import type { Migration } from './migration.ts';

export const documents: Migration = {
  number: 65,
  name: 'documents',
  sql: `
    CREATE TABLE document (
      documentId       TEXT PRIMARY KEY,
      stream           TEXT NOT NULL,
      caseId           TEXT,
      form             TEXT NOT NULL,
      documentNo       TEXT,
      hallId           TEXT NOT NULL,
      year             INTEGER NOT NULL,
      serial           INTEGER,
      copies           INTEGER NOT NULL,
      sealId           TEXT,
      replaces         TEXT,
      shortCode        TEXT,
      departmentId     TEXT,
      itemDepartmentId TEXT,
      missing          TEXT NOT NULL,
      issuedAt         TEXT NOT NULL,
      issuedBy         TEXT,
      printed          INTEGER NOT NULL DEFAULT 0,
      printedAt        TEXT,
      stampedAt        TEXT,
      stampedBy        TEXT,
      stampedSealId    TEXT,
      servedAt         TEXT,
      servedBy         TEXT,
      servedHow        TEXT,
      voidedAt         TEXT,
      voidedBy         TEXT,
      voidReasonId     TEXT,
      sealed           BLOB,
      nonce            BLOB,
      keyNumber        INTEGER,
      purgedAt         TEXT
    ) STRICT;
    CREATE UNIQUE INDEX document_number ON document (hallId, documentNo) WHERE documentNo IS NOT NULL;
    CREATE INDEX document_case ON document (caseId) WHERE caseId IS NOT NULL;
    CREATE INDEX document_stream ON document (stream);
    CREATE INDEX document_issued ON document (form, issuedAt);
    CREATE INDEX document_stamped ON document (stampedAt) WHERE stampedAt IS NOT NULL;
    CREATE INDEX document_voided ON document (voidedAt) WHERE voidedAt IS NOT NULL;
    CREATE INDEX document_key ON document (keyNumber) WHERE keyNumber IS NOT NULL;

    CREATE TABLE document_paper (
      documentId TEXT PRIMARY KEY,
      sealed     BLOB,
      nonce      BLOB,
      keyNumber  INTEGER
    ) STRICT;
    CREATE INDEX document_paper_key ON document_paper (keyNumber) WHERE keyNumber IS NOT NULL;
  `,
};
