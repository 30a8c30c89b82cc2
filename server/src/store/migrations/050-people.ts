/**
 * People (人员资料), sealed, and what keeps them small: which cases use them, who looked, what was purged. The keys of the
 * vault are known here by their marks only, so that a missing or a wrong key file is noticed.
 */
import type { Migration } from './migration.ts';

export const people: Migration = {
  number: 50,
  name: 'people',
  sql: `
    CREATE TABLE vault_key (
      number    INTEGER PRIMARY KEY,
      mark      BLOB NOT NULL,
      madeAt    TEXT NOT NULL,
      retiredAt TEXT
    ) STRICT;

    CREATE TABLE person (
      id            INTEGER PRIMARY KEY,
      personId      TEXT NOT NULL UNIQUE,
      sealed        BLOB,
      nonce         BLOB,
      keyNumber     INTEGER,
      identityIndex BLOB,
      phoneIndex    BLOB,
      nameIndex     BLOB,
      traits        TEXT NOT NULL,
      createdAt     TEXT NOT NULL,
      lastUsedAt    TEXT NOT NULL,
      everUsed      INTEGER NOT NULL DEFAULT 0,
      restsSince    TEXT,
      purgedAt      TEXT
    ) STRICT;
    CREATE UNIQUE INDEX person_identity ON person (identityIndex) WHERE identityIndex IS NOT NULL;
    CREATE INDEX person_phone ON person (phoneIndex) WHERE phoneIndex IS NOT NULL;
    CREATE INDEX person_name ON person (nameIndex) WHERE nameIndex IS NOT NULL;
    CREATE INDEX person_key ON person (keyNumber) WHERE keyNumber IS NOT NULL;
    CREATE INDEX person_rest ON person (everUsed, restsSince) WHERE restsSince IS NOT NULL AND purgedAt IS NULL;

    CREATE TABLE person_piece (
      token BLOB NOT NULL,
      id    INTEGER NOT NULL,
      PRIMARY KEY (token, id)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_piece_person ON person_piece (id);

    CREATE TABLE person_use (
      usedBy   TEXT NOT NULL,
      personId TEXT NOT NULL,
      endedAt  TEXT,
      PRIMARY KEY (usedBy, personId)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX person_use_person ON person_use (personId);

    CREATE TABLE reveal (
      revealId  INTEGER PRIMARY KEY,
      personId  TEXT NOT NULL,
      at        TEXT NOT NULL,
      accountId TEXT NOT NULL,
      how       TEXT NOT NULL CHECK (how IN ('lookup', 'reveal')),
      sealed    BLOB,
      nonce     BLOB,
      keyNumber INTEGER
    ) STRICT;
    CREATE INDEX reveal_person ON reveal (personId);
    CREATE INDEX reveal_at ON reveal (at);
    CREATE INDEX reveal_key ON reveal (keyNumber) WHERE keyNumber IS NOT NULL;

    CREATE TABLE purge (
      purgeId   INTEGER PRIMARY KEY,
      at        TEXT NOT NULL,
      "by"      TEXT NOT NULL,
      rule      TEXT NOT NULL,
      count     INTEGER NOT NULL,
      settledAt TEXT
    ) STRICT;

    ALTER TABLE note ADD COLUMN sealed BLOB;
    ALTER TABLE note ADD COLUMN nonce BLOB;
    ALTER TABLE note ADD COLUMN keyNumber INTEGER;
    ALTER TABLE note ADD COLUMN purgedAt TEXT;
    CREATE INDEX note_key ON note (keyNumber) WHERE keyNumber IS NOT NULL;
    CREATE INDEX note_rest ON note (at) WHERE purgedAt IS NULL;
  `,
};
