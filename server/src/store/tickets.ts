/** The `ticket` read table (号票表): every ticket of every day as a row, kept by the same facts as the living hall. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { EndState, LivingState } from '@yichuang/domain/hall/ticket';
import type {
  ClassId,
  CounterId,
  HallId,
  Instant,
  LocalDate,
  ProgressKey,
  ServiceId,
  TicketId,
  TicketNumber,
  ZoneId,
} from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { timeOfProgressKey } from '../context.ts';
import { paperWriter } from './paper-entries.ts';

export interface TicketRow {
  readonly ticketId: TicketId;
  readonly hallId: HallId;
  readonly date: LocalDate;
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly services: readonly ServiceId[];
  readonly status: LivingState | EndState;
  /** `paper`: of a paper hour, entered later (补录). */
  readonly channel: 'kiosk' | 'guide' | 'counter' | 'paper';
  readonly classId: ClassId | null;
  readonly progressKey: ProgressKey;
  readonly takenAt: Instant;
  readonly calls: number;
  /** Null again when the only call was taken back. */
  readonly firstCalledAt: Instant | null;
  readonly counterId: CounterId | null;
  readonly startedAt: Instant | null;
  readonly endedAt: Instant | null;
  /** How it ended: `atCounter`, `gaveUp`, `nextDayPriority` … or the reason of a cancellation. */
  readonly ending: string | null;
  /** Only of a service whose start somebody pressed. */
  readonly servedSeconds: number | null;
}

export interface TicketTable {
  project(hall: Hall, envelope: Envelope<HallEvent>): void;
}

export function openTicketTable(database: Database): TicketTable {
  const insert = database.prepare(
    `INSERT INTO ticket (ticketId, hallId, date, number, zoneId, services, status, channel, classId, progressKey, takenAt, calls)
     VALUES (?, ?, ?, ?, ?, ?, 'waiting', ?, ?, ?, ?, 0)`,
  );
  const keepPaper = paperWriter(database);
  const live = database.prepare(
    `UPDATE ticket SET status = ?, zoneId = ?, services = ?, classId = ?, calls = ?, counterId = ?, startedAt = ?,
       endedAt = NULL, ending = NULL, servedSeconds = NULL WHERE ticketId = ?`,
  );
  const called = database.prepare(
    'UPDATE ticket SET firstCalledAt = coalesce(firstCalledAt, ?) WHERE ticketId = ?',
  );
  const uncalled = database.prepare(
    'UPDATE ticket SET firstCalledAt = NULL WHERE ticketId = ? AND calls = 1',
  );
  const end = database.prepare(
    `UPDATE ticket SET status = ?, endedAt = ?, ending = ?, servedSeconds = ?, counterId = coalesce(?, counterId)
     WHERE ticketId = ?`,
  );

  function living(hall: Hall, ticketId: TicketId): void {
    const ticket = hall.tickets.get(ticketId);
    if (!ticket) return;
    const { status, zoneId, services, priority, calls } = ticket;
    const counterId = ticket.status === 'waiting' ? null : ticket.counterId;
    const startedAt = ticket.status === 'serving' ? ticket.startedAt : null;
    live.run(
      status,
      zoneId,
      JSON.stringify(services),
      priority?.classId ?? null,
      calls,
      counterId,
      startedAt,
      ticketId,
    );
  }

  return {
    project: (hall, envelope) => {
      const { type, payload, at, hallId } = envelope;
      const fact = { type, payload } as HallEvent;
      switch (fact.type) {
        case 'TicketTaken': {
          const { ticketId, number, zoneId, services, channel, priority, progressKey, takenAt } =
            fact.payload;
          const classId = priority?.classId ?? null;
          const kept = JSON.stringify(services);
          insert.run(
            ticketId,
            hallId,
            hall.date,
            number,
            zoneId,
            kept,
            channel,
            classId,
            progressKey,
            takenAt,
          );
          break;
        }
        case 'TicketCalled':
          living(hall, fact.payload.ticketId);
          called.run(fact.payload.calledAt ?? at, fact.payload.ticketId);
          break;
        case 'TicketReturned':
          living(hall, fact.payload.ticketId);
          uncalled.run(fact.payload.ticketId);
          break;
        case 'TicketRecalled':
        case 'ServiceStarted':
        case 'ServiceReopened':
        case 'TicketHeld':
        case 'TicketResumed':
        case 'TicketTransferred':
        case 'TicketReleased':
        case 'TicketMoved':
        case 'TicketMissed':
        case 'TicketReinstated':
        case 'PriorityGranted':
          living(hall, fact.payload.ticketId);
          break;
        case 'TicketFinished': {
          const { ticketId, counterId, served, how } = fact.payload;
          end.run('finished', at, how, served?.seconds ?? null, counterId, ticketId);
          break;
        }
        case 'TicketCancelled':
          end.run('cancelled', at, fact.payload.reasonId, null, null, fact.payload.ticketId);
          break;
        case 'TicketAbandoned':
          end.run('abandoned', at, fact.payload.how, null, null, fact.payload.ticketId);
          break;
        case 'TicketExpired':
          end.run('expired', at, fact.payload.how, null, null, fact.payload.ticketId);
          break;
        case 'PaperTicketRecorded':
        case 'PaperTicketCorrected':
        case 'PaperTicketStruck':
          keepPaper(hall, envelope, fact);
          break;
        case 'AppointmentCheckedIn':
        case 'AppointmentsSettled':
        case 'SlipRequested':
        case 'SlipReported':
        case 'AnnouncementReported':
        case 'EmergencyCallNoted':
        case 'OfflineFlagSettled':
        case 'HubStarted':
        case 'ClockSuspected':
        case 'ClockTrusted':
        case 'DayOpened':
        case 'DayClosed':
        case 'SettingsApplied':
        case 'BackupRestored':
        case 'DutyBegan':
        case 'DutyEnded':
        case 'DirectServiceStarted':
        case 'DirectServiceFinished':
        case 'CounterOpened':
        case 'CounterPaused':
        case 'CounterResumed':
        case 'CounterClosed':
        case 'CounterUnseen':
        case 'CounterSeen':
        case 'RosterApplied':
        case 'ReliefRequested':
        case 'CoverAsked':
        case 'CoverAnswered':
          break;
      }
    },
  };
}

export interface TicketReader {
  readonly byId: (ticketId: TicketId) => TicketRow | null;
  readonly byNumber: (date: LocalDate, number: TicketNumber) => TicketRow | null;
  readonly byProgressKey: (key: string) => TicketRow | null;
  /** Tickets that ended unserved on that day (昨日遗留, 转次日优先). */
  readonly leftovers: (date: LocalDate) => readonly TicketRow[];
}

type Stored = Omit<TicketRow, 'services'> & { readonly services: string };

export function openTicketReader(database: Database, hallId: HallId): TicketReader {
  const byId = database.prepare<[TicketId], Stored>('SELECT * FROM ticket WHERE ticketId = ?');
  const byNumber = database.prepare<[HallId, LocalDate, TicketNumber], Stored>(
    'SELECT * FROM ticket WHERE hallId = ? AND date = ? AND number = ?',
  );
  // '-' ends the time that both begin with, '.' comes right after it.
  const ofInstant = database.prepare<[string, string, string], Stored>(
    'SELECT * FROM ticket WHERE ticketId > ? AND ticketId < ? AND progressKey = ?',
  );
  const left = database.prepare<[LocalDate], Stored>(
    `SELECT * FROM ticket WHERE date = ? AND status = 'expired' ORDER BY number`,
  );
  const rowOf = (stored: Stored): TicketRow => ({
    ...stored,
    services: JSON.parse(stored.services) as ServiceId[],
  });
  const row = (stored: Stored | undefined): TicketRow | null => (stored ? rowOf(stored) : null);
  return {
    byId: (ticketId) => row(byId.get(ticketId)),
    byNumber: (date, number) => row(byNumber.get(hallId, date, number)),
    byProgressKey: (key) => {
      const began = timeOfProgressKey(key);
      return row(ofInstant.get(`${began}-`, `${began}.`, key));
    },
    leftovers: (date) => left.all(date).map(rowOf),
  };
}
