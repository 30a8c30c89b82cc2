/** Casework beside the log: each case as a row, whom a stream concerns, serial numbers, acts of the clock, settings. */
import type { Migration } from './migration.ts';

export const casework: Migration = {
  number: 60,
  name: 'casework',
  sql: `
    CREATE TABLE case_file (
      caseId               TEXT PRIMARY KEY,
      shortCode            TEXT NOT NULL UNIQUE,
      caseNo               TEXT UNIQUE,
      externalNo           TEXT,
      hallId               TEXT NOT NULL,
      way                  TEXT NOT NULL,
      itemId               TEXT,
      status               TEXT NOT NULL,
      adopted              INTEGER NOT NULL,
      applicantId          TEXT NOT NULL,
      agentId              TEXT,
      approvalDepartmentId TEXT NOT NULL,
      ticketId             TEXT,
      visitKey             TEXT NOT NULL,
      counterId            TEXT,
      receivedBy           TEXT,
      takenBy              TEXT,
      receivedAt           TEXT NOT NULL,
      acceptedAt           TEXT,
      promisedDue          TEXT,
      statutoryDue         TEXT,
      handoverId           TEXT,
      decidedAt            TEXT,
      outcome              TEXT,
      corrections          INTEGER NOT NULL,
      endedAt              TEXT,
      version              INTEGER NOT NULL,
      -- The whole state while the case lives, so that a list need not fold streams; empty once it has ended.
      living               TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX case_open ON case_file (status, promisedDue) WHERE endedAt IS NULL;
    CREATE INDEX case_inbox ON case_file (approvalDepartmentId, promisedDue) WHERE endedAt IS NULL;
    CREATE INDEX case_ended ON case_file (endedAt) WHERE endedAt IS NOT NULL;
    CREATE INDEX case_external ON case_file (externalNo) WHERE externalNo IS NOT NULL;
    CREATE INDEX case_ticket ON case_file (ticketId) WHERE ticketId IS NOT NULL;
    CREATE INDEX case_visit ON case_file (visitKey);
    CREATE INDEX case_applicant ON case_file (applicantId);
    CREATE INDEX case_agent ON case_file (agentId) WHERE agentId IS NOT NULL;
    CREATE INDEX case_received ON case_file (receivedAt);

    CREATE TABLE handover (
      handoverId   TEXT PRIMARY KEY,
      departmentId TEXT NOT NULL,
      date         TEXT NOT NULL,
      status       TEXT NOT NULL,
      madeAt       TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX handover_open ON handover (departmentId, madeAt) WHERE status <> 'signedFor';
    CREATE INDEX handover_date ON handover (date);

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
