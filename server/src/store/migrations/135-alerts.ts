/** ▲监管: alerts as rows, their rules, and what a supervisor looked at. */
import type { Migration } from './migration.ts';

export const alerts: Migration = {
  number: 135,
  name: 'alerts',
  sql: `
    CREATE TABLE alert (
      alertId     TEXT PRIMARY KEY,
      ruleId      TEXT NOT NULL,
      about       TEXT NOT NULL,
      amount      INTEGER,
      raisedAt    TEXT NOT NULL,
      toAccountId TEXT NOT NULL,
      lateFrom    TEXT NOT NULL,
      -- Everybody who was told, with the time, as JSON.
      told        TEXT NOT NULL,
      seenAt      TEXT,
      seenBy      TEXT,
      handledAt   TEXT,
      handledBy   TEXT,
      handledNote TEXT,
      answeredAt  TEXT,
      answeredBy  TEXT,
      answerNote  TEXT,
      recoveredAt TEXT
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alert_raised ON alert (raisedAt);
    CREATE INDEX alert_waits ON alert (raisedAt) WHERE answeredAt IS NULL;
    CREATE INDEX alert_lasts ON alert (ruleId, about) WHERE recoveredAt IS NULL;

    CREATE TABLE alert_rules (
      revision INTEGER PRIMARY KEY,
      rules    TEXT NOT NULL,
      storedAt TEXT NOT NULL,
      storedBy TEXT NOT NULL
    ) STRICT;

    CREATE TABLE supervisor_view (
      at        TEXT NOT NULL,
      accountId TEXT NOT NULL,
      -- The route, never a query: nothing that was sought stands here.
      route     TEXT NOT NULL
    ) STRICT;
    CREATE INDEX supervisor_view_at ON supervisor_view (at);
  `,
};
