/**
 * The calendar's read tables (日历表), and what a change leads to: every case whose limit may move is put on the clock's list,
 * which counts a bounded number of them again each second.
 */
import type { CalendarEvent } from '@yichuang/domain/calendar/events';
import type { Envelope } from '@yichuang/domain/event';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface CalendarTable {
  project(envelope: Envelope<CalendarEvent>): void;
}

export function openCalendarTable(database: Database): CalendarTable {
  const revise = database.prepare('INSERT INTO calendar (revision, date, at) VALUES (?, ?, ?)');
  const put = database.prepare(
    `INSERT OR REPLACE INTO calendar_day (date, working, reasonId, revision, noteId, at) VALUES (?, ?, ?, ?, ?, ?)`,
  );
  const remove = database.prepare('DELETE FROM calendar_day WHERE date = ?');
  const recount = database.prepare(
    `INSERT OR REPLACE INTO due (command, target, at, payload)
     SELECT 'moveDeadline', caseId, ?, json_object('caseId', caseId) FROM case_file
     WHERE endedAt IS NULL AND status IN ('received', 'correcting', 'accepted')`,
  );

  const changed = (date: LocalDate, revision: number, at: Instant): void => {
    revise.run(revision, date, at);
    recount.run(at);
  };

  return {
    project: ({ type, payload, at }) => {
      const event = { type, payload } as CalendarEvent;
      switch (event.type) {
        case 'CalendarChanged': {
          const { day, noteId } = event.payload;
          put.run(day.date, day.working ? 1 : 0, day.reasonId, day.revision, noteId, at);
          changed(day.date, day.revision, at);
          return;
        }
        case 'CalendarChangeUndone':
          remove.run(event.payload.date);
          changed(event.payload.date, event.payload.revision, at);
      }
    },
  };
}
