/**
 * Fewer pages in a commit: each index is one more page that a command writes and syncs. A receipt remembers where its
 * events stand, so the log needs no index by command; old receipts are found by going through them (receipts.ts); a
 * ticket's progress key begins with the same time as its id, so it is found among the tickets of that instant.
 */
import type { Migration } from './migration.ts';

export const fewerPages: Migration = {
  number: 45,
  name: 'fewer-pages',
  sql: `
    ALTER TABLE receipt ADD COLUMN firstSeq INTEGER;
    ALTER TABLE receipt ADD COLUMN lastSeq INTEGER;
    UPDATE receipt SET
      firstSeq = (SELECT min(seq) FROM event WHERE event.commandId = receipt.commandId),
      lastSeq = (SELECT max(seq) FROM event WHERE event.commandId = receipt.commandId)
      WHERE outcome = 'accepted';
    DROP INDEX receipt_at;
    DROP INDEX event_command;

    CREATE TABLE ticket_anew (
      ticketId      TEXT PRIMARY KEY,
      hallId        TEXT NOT NULL,
      date          TEXT NOT NULL,
      number        TEXT NOT NULL,
      zoneId        TEXT NOT NULL,
      services      TEXT NOT NULL,
      status        TEXT NOT NULL,
      channel       TEXT NOT NULL,
      classId       TEXT,
      progressKey   TEXT NOT NULL,
      takenAt       TEXT NOT NULL,
      calls         INTEGER NOT NULL,
      firstCalledAt TEXT,
      counterId     TEXT,
      startedAt     TEXT,
      endedAt       TEXT,
      ending        TEXT,
      servedSeconds INTEGER,
      UNIQUE (hallId, date, number)
    ) STRICT, WITHOUT ROWID;
    INSERT INTO ticket_anew SELECT * FROM ticket;
    DROP TABLE ticket;
    ALTER TABLE ticket_anew RENAME TO ticket;
    CREATE INDEX ticket_left ON ticket (date, number) WHERE status = 'expired';
  `,
};
