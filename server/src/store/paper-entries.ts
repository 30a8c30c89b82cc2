/**
 * 补录 as rows: the `ticket` row of a paper number holds the line as it counts now, `paper_entry` one row for each time that it
 * was entered, corrected or struck out.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { PaperLine } from '@yichuang/domain/hall/paper';
import type { AccountId, HallId, Instant, LocalDate, NoteId, TicketId } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface PaperEntry {
  readonly ticketId: TicketId;
  readonly kind: 'recorded' | 'corrected' | 'struck';
  readonly at: Instant;
  readonly accountId: AccountId | null;
  readonly noteId: NoteId | null;
  /** As it reads since then; null: struck out. */
  readonly line: PaperLine | null;
}

type PaperEvent = Extract<
  HallEvent,
  { type: 'PaperTicketRecorded' | 'PaperTicketCorrected' | 'PaperTicketStruck' }
>;

/** Writes what a fact about a paper number changes. */
export type PaperWriter = (hall: Hall, envelope: Envelope<HallEvent>, fact: PaperEvent) => void;

export function paperWriter(database: Database): PaperWriter {
  const insert = database.prepare(
    `INSERT INTO ticket (ticketId, hallId, date, number, zoneId, services, status, channel, progressKey, takenAt, calls,
       firstCalledAt, counterId, endedAt, ending)
     VALUES (@ticketId, @hallId, @date, @number, @zoneId, @services, @status, 'paper', @progressKey, @takenAt, @calls,
       @calledAt, @counterId, @endedAt, @ending)`,
  );
  const update = database.prepare(
    `UPDATE ticket SET number = @number, zoneId = @zoneId, services = @services, status = @status, takenAt = @takenAt,
       calls = @calls, firstCalledAt = @calledAt, counterId = @counterId, endedAt = @endedAt, ending = @ending
     WHERE ticketId = @ticketId`,
  );
  const remove = database.prepare('DELETE FROM ticket WHERE ticketId = ?');
  const keep = database.prepare(
    `INSERT INTO paper_entry (seq, hallId, date, ticketId, kind, at, accountId, noteId, line)
     VALUES (@seq, @hallId, @date, @ticketId, @kind, @at, @accountId, @noteId, @line)`,
  );
  return ({ hallId, date }, { seq, at, by }, fact) => {
    const { ticketId } = fact.payload;
    const entry = (kind: PaperEntry['kind'], noteId: NoteId | null, line: PaperLine | null): void => {
      const kept = line && JSON.stringify(line);
      keep.run({ seq, hallId, date, ticketId, kind, at, accountId: by.account, noteId, line: kept });
    };
    switch (fact.type) {
      case 'PaperTicketRecorded': {
        const { ticketId: _id, progressKey, ...line } = fact.payload;
        insert.run({ ticketId, hallId, date, progressKey, ...columnsOf(line) });
        return entry('recorded', null, line);
      }
      case 'PaperTicketCorrected': {
        const { ticketId: _id, noteId, ...line } = fact.payload;
        update.run({ ticketId, ...columnsOf(line) });
        return entry('corrected', noteId, line);
      }
      case 'PaperTicketStruck':
        remove.run(ticketId);
        return entry('struck', fact.payload.noteId, null);
    }
  };
}

/** Its whole visit at once. */
function columnsOf({
  number,
  zoneId,
  services,
  takenAt,
  end,
}: PaperLine): Record<string, string | number | null> {
  const common = { number, zoneId, services: JSON.stringify(services), takenAt };
  switch (end.how) {
    case 'finished': {
      const { counterId, calledAt, finishedAt: endedAt } = end;
      return { ...common, status: 'finished', calls: 1, calledAt, counterId, endedAt, ending: 'paper' };
    }
    case 'noShow': {
      const { counterId, calledAt } = end;
      const called = { calls: 1, calledAt, counterId, endedAt: calledAt };
      return { ...common, ...called, status: 'abandoned', ending: 'missed' };
    }
    case 'left': {
      const never = { calls: 0, calledAt: null, counterId: null, endedAt: null };
      return { ...common, ...never, status: 'abandoned', ending: 'left' };
    }
  }
}

/** Of a day, in the order in which they were made. */
export type PaperReader = (date: LocalDate) => readonly PaperEntry[];

export function paperReader(database: Database, hallId: HallId): PaperReader {
  const ofDay = database.prepare<
    [HallId, LocalDate],
    Omit<PaperEntry, 'line'> & { readonly line: string | null }
  >(
    `SELECT ticketId, kind, at, accountId, noteId, line FROM paper_entry
     WHERE hallId = ? AND date = ? ORDER BY seq LIMIT 2000`,
  );
  return (date) =>
    ofDay.all(hallId, date).map(({ line, ...entry }) => ({
      ...entry,
      line: line === null ? null : (JSON.parse(line) as PaperLine),
    }));
}
