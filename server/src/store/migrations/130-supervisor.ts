/** 监管: the role that reads and changes nothing. The table of accounts is made anew around its rows, as in 055. */
import type { Migration } from './migration.ts';

export const supervisor: Migration = {
  number: 130,
  name: 'supervisor',
  sql: `
    CREATE TABLE kept_session AS SELECT * FROM session;
    DROP TABLE session;

    CREATE TABLE account_130 (
      accountId    TEXT PRIMARY KEY,
      username     TEXT NOT NULL UNIQUE COLLATE NOCASE,
      displayName  TEXT NOT NULL,
      role         TEXT NOT NULL
        CHECK (role IN ('clerk', 'guide', 'manager', 'operator', 'official', 'supervisor')),
      passwordHash TEXT NOT NULL,
      failures     INTEGER NOT NULL DEFAULT 0,
      lockedAt     TEXT,
      disabledAt   TEXT,
      createdAt    TEXT NOT NULL,
      departmentId TEXT,
      powers       TEXT NOT NULL DEFAULT '[]'
    ) STRICT, WITHOUT ROWID;
    INSERT INTO account_130 (accountId, username, displayName, role, passwordHash, failures, lockedAt, disabledAt,
        createdAt, departmentId, powers)
      SELECT accountId, username, displayName, role, passwordHash, failures, lockedAt, disabledAt, createdAt,
        departmentId, powers FROM account;
    DROP TABLE account;
    ALTER TABLE account_130 RENAME TO account;

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
  `,
};
