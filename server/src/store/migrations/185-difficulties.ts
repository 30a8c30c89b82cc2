/** 办不成事: what citizens could not get done, as rows. */
import type { Migration } from './migration.ts';

export const difficulties: Migration = {
  number: 185,
  name: 'difficulties',
  sql: `
    CREATE TABLE difficulty (
      difficultyId TEXT PRIMARY KEY,
      number       TEXT,
      zoneId       TEXT,
      itemId       TEXT,
      openedAt     TEXT NOT NULL,
      openedBy     TEXT,
      toAccountId  TEXT NOT NULL,
      answerBy     TEXT NOT NULL,
      answeredAt   TEXT,
      closedAt     TEXT,
      outcome      TEXT,
      told         TEXT,
      -- Its life, as JSON; what was said stands in note.
      steps        TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX difficulty_opened ON difficulty (openedAt);
    CREATE INDEX difficulty_open ON difficulty (answerBy) WHERE closedAt IS NULL;
  `,
};
