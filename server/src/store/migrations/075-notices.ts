/** Messages to applicants: the outbox, which holds no phone and no text, and the words that are sent. */
import type { Migration } from './migration.ts';

export const notices: Migration = {
  number: 75,
  name: 'notices',
  sql: `
    CREATE TABLE outbox (
      noticeId TEXT PRIMARY KEY,
      caseId   TEXT NOT NULL,
      about    TEXT NOT NULL CHECK (about IN ('result', 'reminder')),
      at       TEXT NOT NULL,
      tries    INTEGER NOT NULL DEFAULT 0,
      nextAt   TEXT NOT NULL,
      fault    TEXT,
      -- dropped: the result was collected before the message went out
      outcome  TEXT CHECK (outcome IN ('sent', 'failed', 'dropped')),
      reported INTEGER NOT NULL DEFAULT 0
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX outbox_waiting ON outbox (nextAt) WHERE outcome IS NULL;
    CREATE INDEX outbox_unreported ON outbox (at) WHERE outcome IS NOT NULL AND reported = 0;
    CREATE INDEX outbox_failed ON outbox (at) WHERE outcome = 'failed';

    CREATE TABLE notice_text (
      revision INTEGER PRIMARY KEY,
      texts    TEXT NOT NULL,
      storedAt TEXT NOT NULL
    ) STRICT;
  `,
};
