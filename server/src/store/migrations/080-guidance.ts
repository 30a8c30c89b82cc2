/** Question trees with their versions (情形), review points (审查要点), and how often they were used, by month. */
import type { Migration } from './migration.ts';

export const guidance: Migration = {
  number: 80,
  name: 'guidance',
  sql: `
    CREATE TABLE tree (
      treeId    TEXT PRIMARY KEY,
      itemId    TEXT NOT NULL UNIQUE,
      createdAt TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE tree_version (
      treeId        TEXT NOT NULL REFERENCES tree (treeId),
      version       INTEGER NOT NULL CHECK (version >= 1),
      state         TEXT NOT NULL CHECK (state IN ('draft', 'confirmed', 'published', 'retired')),
      body          TEXT NOT NULL CHECK (json_valid(body)),
      author        TEXT,
      authorName    TEXT,
      savedAt       TEXT NOT NULL,
      triedAt       TEXT,
      reviewer      TEXT,
      reviewerName  TEXT,
      confirmedAt   TEXT,
      effectiveFrom TEXT,
      publishedAt   TEXT,
      publisher     TEXT,
      retiredAt     TEXT,
      note          TEXT,
      PRIMARY KEY (treeId, version),
      CHECK (state = 'draft' OR publishedAt IS NOT NULL OR confirmedAt IS NOT NULL OR retiredAt IS NOT NULL),
      CHECK (state <> 'published' OR effectiveFrom IS NOT NULL)
    ) STRICT, WITHOUT ROWID;
    -- One person's draft is everybody's: there is at most one that is not yet published.
    CREATE UNIQUE INDEX tree_open ON tree_version (treeId) WHERE state IN ('draft', 'confirmed');

    -- A running case keeps its version: what was published says the same for ever.
    CREATE TRIGGER tree_version_says_the_same BEFORE UPDATE OF treeId, version, body ON tree_version
      WHEN old.state IN ('published', 'retired')
      BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
    CREATE TRIGGER tree_version_stays BEFORE DELETE ON tree_version
      BEGIN SELECT RAISE(ABORT, 'a version is never deleted'); END;

    CREATE TABLE review_point (
      itemId      TEXT NOT NULL,
      place       INTEGER NOT NULL,
      subject     TEXT NOT NULL,
      requirement TEXT NOT NULL,
      basis       TEXT NOT NULL,
      PRIMARY KEY (itemId, place)
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE guidance_use (
      month       TEXT NOT NULL,
      itemId      TEXT NOT NULL,
      channel     TEXT NOT NULL,
      uses        INTEGER NOT NULL,
      papersSaved INTEGER NOT NULL,
      PRIMARY KEY (month, itemId, channel)
    ) STRICT, WITHOUT ROWID;
  `,
};
