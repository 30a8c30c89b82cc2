/** 数据复核: what clerks hold against figures of their own work, as rows. */
import type { Migration } from './migration.ts';

export const objections: Migration = {
  number: 195,
  name: 'objections',
  sql: `
    CREATE TABLE objection (
      objectionId    TEXT PRIMARY KEY,
      accountId   TEXT NOT NULL,
      date        TEXT NOT NULL,
      figure      TEXT NOT NULL,
      ticketId    TEXT,
      number      TEXT,
      -- What was said stands in note.
      noteId      TEXT NOT NULL,
      answerBy    TEXT NOT NULL,
      lodgedAt    TEXT NOT NULL,
      state       TEXT NOT NULL,
      endedAt     TEXT,
      decidedBy   TEXT,
      setAside    INTEGER NOT NULL,
      replyNoteId TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX objection_own ON objection (accountId, lodgedAt);
    CREATE INDEX objection_lodged ON objection (lodgedAt);
    CREATE INDEX objection_open ON objection (answerBy) WHERE state = 'open';
    CREATE INDEX objection_set_aside ON objection (date) WHERE setAside = 1;
  `,
};
