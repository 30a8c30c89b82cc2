/** 知识库: answers as they are written and shown, what was done to them, and what was searched, without who. */
import type { Migration } from './migration.ts';

export const knowledge: Migration = {
  number: 155,
  name: 'knowledge',
  sql: `
    CREATE TABLE knowledge_answer (
      answerId   TEXT PRIMARY KEY,
      state      TEXT NOT NULL CHECK (state IN ('draft', 'published', 'retired')),
      draft      TEXT CHECK (json_valid(draft)),
      published  TEXT CHECK (json_valid(published)),
      -- What its items were when somebody last stood by it, by item.
      itemMarks  TEXT NOT NULL CHECK (json_valid(itemMarks)),
      reviewedOn TEXT,
      savedAt    TEXT NOT NULL,
      CHECK (draft IS NOT NULL OR published IS NOT NULL),
      CHECK (state = 'draft' OR (published IS NOT NULL AND reviewedOn IS NOT NULL))
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE knowledge_history (
      answerId TEXT NOT NULL REFERENCES knowledge_answer (answerId),
      place    INTEGER NOT NULL,
      at       TEXT NOT NULL,
      deed     TEXT NOT NULL CHECK (deed IN ('planted', 'saved', 'published', 'reviewed', 'retired')),
      byId     TEXT,
      byName   TEXT NOT NULL,
      body     TEXT NOT NULL CHECK (json_valid(body)),
      PRIMARY KEY (answerId, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TRIGGER knowledge_history_says_the_same BEFORE UPDATE ON knowledge_history
      BEGIN SELECT RAISE(ABORT, 'what was done to an answer never changes'); END;
    CREATE TRIGGER knowledge_history_stays BEFORE DELETE ON knowledge_history
      BEGIN SELECT RAISE(ABORT, 'what was done to an answer is never deleted'); END;

    CREATE TABLE knowledge_use (
      date     TEXT NOT NULL,
      channel  TEXT NOT NULL,
      searches INTEGER NOT NULL,
      found    INTEGER NOT NULL,
      adopted  INTEGER NOT NULL,
      PRIMARY KEY (date, channel)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE knowledge_adopted (
      answerId TEXT NOT NULL,
      month    TEXT NOT NULL,
      times    INTEGER NOT NULL,
      PRIMARY KEY (answerId, month)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE knowledge_unanswered (
      words  TEXT PRIMARY KEY,
      times  INTEGER NOT NULL,
      lastOn TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
  `,
};
