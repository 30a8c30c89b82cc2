/** 补录: every line of a paper hour as it was entered, corrected and struck out, with what was entered before there was this table. */
import type { Migration } from './migration.ts';

export const paperEntries: Migration = {
  number: 200,
  name: 'paper-entries',
  sql: `
    CREATE TABLE paper_entry (
      seq       INTEGER PRIMARY KEY,
      hallId    TEXT NOT NULL,
      date      TEXT NOT NULL,
      ticketId  TEXT NOT NULL,
      kind      TEXT NOT NULL,
      at        TEXT NOT NULL,
      accountId TEXT,
      -- Why it was changed stands in note.
      noteId    TEXT,
      -- The line as it reads since then; none where it was struck out.
      line      TEXT
    ) STRICT;
    CREATE INDEX paper_entry_day ON paper_entry (hallId, date);

    INSERT INTO paper_entry (seq, hallId, date, ticketId, kind, at, accountId, noteId, line)
      SELECT seq, hallId, substr(stream, 6), json_extract(payload, '$.ticketId'), 'recorded', at,
        json_extract("by", '$.account'), NULL, json_remove(payload, '$.ticketId', '$.progressKey')
      FROM event WHERE type = 'PaperTicketRecorded';
  `,
};
