/** Staff accounts, their sessions and the admitted devices. Secrets are kept as digests only. */
import type { Migration } from './migration.ts';

export const access: Migration = {
  number: 30,
  name: 'access',
  sql: `
    CREATE TABLE account (
      accountId    TEXT PRIMARY KEY,
      username     TEXT NOT NULL UNIQUE COLLATE NOCASE,
      displayName  TEXT NOT NULL,
      role         TEXT NOT NULL CHECK (role IN ('clerk', 'guide', 'manager', 'operator')),
      passwordHash TEXT NOT NULL,
      failures     INTEGER NOT NULL DEFAULT 0,
      lockedAt     TEXT,
      disabledAt   TEXT,
      createdAt    TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE session (
      tokenDigest BLOB PRIMARY KEY,
      accountId   TEXT NOT NULL REFERENCES account (accountId),
      openedAt    TEXT NOT NULL,
      expiresAt   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_account ON session (accountId);
    CREATE INDEX session_expiry ON session (expiresAt);

    CREATE TABLE device (
      deviceId    TEXT PRIMARY KEY,
      kind        TEXT NOT NULL CHECK (kind IN ('kiosk', 'display', 'counter', 'printer')),
      name        TEXT NOT NULL,
      tokenDigest BLOB NOT NULL UNIQUE,
      pairedAt    TEXT NOT NULL,
      revokedAt   TEXT
    ) STRICT, WITHOUT ROWID;
  `,
};
