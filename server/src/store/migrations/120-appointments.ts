/** Appointments that were imported (预约), and how the hall keeps them. No name and no number of a person. */
import type { Migration } from './migration.ts';

export const appointments: Migration = {
  number: 120,
  name: 'appointments',
  sql: `
    CREATE TABLE appointment (
      appointmentId TEXT PRIMARY KEY,
      date          TEXT NOT NULL,
      code          TEXT NOT NULL,
      slotFrom      TEXT NOT NULL,
      slotTo        TEXT NOT NULL,
      services      TEXT NOT NULL,
      source        TEXT NOT NULL,
      visitorId     TEXT,
      cancelled     INTEGER NOT NULL,
      changedAt     TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE UNIQUE INDEX appointment_code ON appointment (code, date);
    CREATE INDEX appointment_day ON appointment (date, slotFrom);
    CREATE INDEX appointment_visitor ON appointment (visitorId) WHERE visitorId IS NOT NULL;

    CREATE TABLE appointment_rules (
      revision  INTEGER PRIMARY KEY,
      rules     TEXT NOT NULL,
      storedAt  TEXT NOT NULL,
      accountId TEXT
    ) STRICT;
  `,
};
