/** Officials of the departments (部门审批人员), what an account may do beyond its role, and the evaluator (评价器). */
import type { Migration } from './migration.ts';

/** SQLite changes no CHECK in place: the tables are made anew around their rows. Sessions go first, they point here. */
export const powers: Migration = {
  number: 55,
  name: 'powers',
  sql: `
    CREATE TABLE kept_session AS SELECT * FROM session;
    DROP TABLE session;

    CREATE TABLE account_55 (
      accountId    TEXT PRIMARY KEY,
      username     TEXT NOT NULL UNIQUE COLLATE NOCASE,
      displayName  TEXT NOT NULL,
      role         TEXT NOT NULL CHECK (role IN ('clerk', 'guide', 'manager', 'operator', 'official')),
      passwordHash TEXT NOT NULL,
      failures     INTEGER NOT NULL DEFAULT 0,
      lockedAt     TEXT,
      disabledAt   TEXT,
      createdAt    TEXT NOT NULL,
      departmentId TEXT,
      powers       TEXT NOT NULL DEFAULT '[]'
    ) STRICT, WITHOUT ROWID;
    INSERT INTO account_55 (accountId, username, displayName, role, passwordHash, failures, lockedAt, disabledAt, createdAt)
      SELECT accountId, username, displayName, role, passwordHash, failures, lockedAt, disabledAt, createdAt FROM account;
    DROP TABLE account;
    ALTER TABLE account_55 RENAME TO account;

    CREATE TABLE session (
      tokenDigest BLOB PRIMARY KEY,
      accountId   TEXT NOT NULL REFERENCES account (accountId),
      openedAt    TEXT NOT NULL,
      expiresAt   TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX session_account ON session (accountId);
    CREATE INDEX session_expiry ON session (expiresAt);
    INSERT INTO session (tokenDigest, accountId, openedAt, expiresAt)
      SELECT tokenDigest, accountId, openedAt, expiresAt FROM kept_session;
    DROP TABLE kept_session;

    CREATE TABLE device_55 (
      deviceId    TEXT PRIMARY KEY,
      kind        TEXT NOT NULL CHECK (kind IN ('kiosk', 'display', 'counter', 'printer', 'evaluator')),
      name        TEXT NOT NULL,
      tokenDigest BLOB NOT NULL UNIQUE,
      pairedAt    TEXT NOT NULL,
      revokedAt   TEXT
    ) STRICT, WITHOUT ROWID;
    INSERT INTO device_55 (deviceId, kind, name, tokenDigest, pairedAt, revokedAt)
      SELECT deviceId, kind, name, tokenDigest, pairedAt, revokedAt FROM device;
    DROP TABLE device;
    ALTER TABLE device_55 RENAME TO device;
  `,
};
