/** 巡查: rounds with what was found on them, their photos, and the list of what they look at. */
import type { Migration } from './migration.ts';

export const rounds: Migration = {
  number: 190,
  name: 'rounds',
  sql: `
    CREATE TABLE round (
      roundId    TEXT PRIMARY KEY,
      part       TEXT NOT NULL,
      -- Of round_rules, which says what its items mean.
      revision   INTEGER NOT NULL,
      startedAt  TEXT NOT NULL,
      startedBy  TEXT,
      finishedAt TEXT,
      -- How many of its findings are not closed.
      unsettled  INTEGER NOT NULL,
      -- Both as JSON; what was said stands in note, what was photographed in round_photo.
      items      TEXT NOT NULL,
      findings   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX round_started ON round (startedAt);
    CREATE INDEX round_unsettled ON round (startedAt) WHERE unsettled > 0;

    -- Sealed, because somebody may be on it.
    CREATE TABLE round_photo (
      photoId   TEXT PRIMARY KEY,
      roundId   TEXT NOT NULL,
      bytes     INTEGER NOT NULL,
      at        TEXT NOT NULL,
      accountId TEXT NOT NULL,
      sealed    BLOB,
      nonce     BLOB,
      keyNumber INTEGER
    ) STRICT;
    CREATE INDEX round_photo_round ON round_photo (roundId);
    CREATE INDEX round_photo_key ON round_photo (keyNumber) WHERE keyNumber IS NOT NULL;

    CREATE TABLE round_rules (
      revision INTEGER PRIMARY KEY,
      rules    TEXT NOT NULL,
      storedAt TEXT NOT NULL,
      storedBy TEXT NOT NULL
    ) STRICT;
  `,
};
