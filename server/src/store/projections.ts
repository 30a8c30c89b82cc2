/** The read tables (读表), written in the transaction of the facts: what a fact changes beside the log. */
import type { CalendarEvent } from '@yichuang/domain/calendar/events';
import type { Case } from '@yichuang/domain/casework/case';
import type { Handover } from '@yichuang/domain/casework/handover';
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Evaluation } from '@yichuang/domain/evaluation/evaluation';
import type { EvaluationEvent } from '@yichuang/domain/evaluation/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Objection } from '@yichuang/domain/objection/objection';
import type { Difficulty } from '@yichuang/domain/desk/difficulty';
import type { Alert } from '@yichuang/domain/oversight/alerts/alert';
import { kindOf, type Kind } from '@yichuang/domain/kind';
import { streamKindOf } from '@yichuang/domain/streams';
import type { Database } from 'better-sqlite3';
import { appointmentForgetter } from '../appointments/table.ts';
import { openCaseDue } from '../casework/due.ts';
import type { DocumentProjection } from '../documents/store/document-projection.ts';
import { openEvaluationDue } from '../evaluation/due.ts';
import { openEvaluationTables } from '../evaluation/table.ts';
import { openObjectionTable } from '../objection/objection-table.ts';
import { openDifficultyTable } from '../desk/difficulty-table.ts';
import type { Round } from '@yichuang/domain/rounds/round';
import { openRoundTable } from '../rounds/round-table.ts';
import { openAlertTable } from '../oversight/alert-table.ts';
import { openOutboxTable } from '../notices/outbox.ts';
import { openCalendarTable } from './calendar-days.ts';
import { openCaseFileTable } from './case-files.ts';
import { openDueTable } from './due.ts';
import { openHandoverTable } from './handovers.ts';
import { officeReader } from './office.ts';
import { openSerialTable } from './serials.ts';
import { audienceWriter } from './audiences.ts';
import { settingsMarker } from './settings.ts';
import { openTicketTable } from './tickets.ts';

/** `before` and `after`: the state of the fact's stream. */
export type Project = (before: unknown, after: unknown, envelope: Envelope) => void;

/** The tables that hold nothing but what the log says, with their keys: the audit rebuilds and compares them. */
export const READ_TABLES: Readonly<Record<string, string>> = {
  ticket: 'ticketId',
  paper_entry: 'seq',
  case_file: 'caseId',
  handover: 'handoverId',
  serial: 'name',
  calendar: 'revision',
  calendar_day: 'date',
  stream_audience: 'stream',
  alert: 'alertId',
  difficulty: 'difficultyId',
  round: 'roundId',
  objection: 'objectionId',
};

/** Streams that are no part of a case or visit that could be rated. */
const UNRATED: readonly Kind[] = ['hall', 'alert', 'difficulty', 'round', 'objection'];

/** `documents`: null where what is sealed cannot be written, in the audit's rebuild. */
export function openProjections(database: Database, documents: DocumentProjection | null): Project {
  const tickets = openTicketTable(database);
  const due = openDueTable(database);
  const cases = openCaseFileTable(database);
  const caseDue = openCaseDue(database, officeReader(database));
  const handovers = openHandoverTable(database);
  const serials = openSerialTable(database);
  const calendar = openCalendarTable(database);
  const evaluations = openEvaluationTables(database);
  const evaluationDue = openEvaluationDue(database);
  const outbox = openOutboxTable(database);
  const alerts = openAlertTable(database);
  const difficulties = openDifficultyTable(database);
  const rounds = openRoundTable(database);
  const objections = openObjectionTable(database);
  const markSettings = settingsMarker(database);
  const forgetVisitors = database.prepare('DELETE FROM visitor WHERE day <= ?');

  const forgetWhoseAppointments = appointmentForgetter(database);

  const keepAudience = audienceWriter(database);

  const projectHall = (before: Hall, hall: Hall, envelope: Envelope<HallEvent>): void => {
    tickets.project(hall, envelope);
    due.project(before, hall, envelope);
    evaluationDue.projectHall(envelope);
    if (envelope.type === 'SettingsApplied') markSettings(hall.rules.revision, envelope.at);
    // Nobody of a closed day is known any more, in the same instant in which the day ends.
    if (envelope.type === 'DayClosed') {
      forgetVisitors.run(hall.date);
      forgetWhoseAppointments(hall.date);
    }
  };

  return (before, after, envelope) => {
    const kind = kindOf(envelope.stream);
    const { departmentsOf } = streamKindOf(kind);
    keepAudience(
      envelope.stream,
      envelope.version === 1 ? null : departmentsOf(before),
      departmentsOf(after),
    );
    if (!UNRATED.includes(kind)) evaluations.projectCase(envelope);
    switch (kind) {
      case 'hall':
        return projectHall(before as Hall, after as Hall, envelope as Envelope<HallEvent>);
      case 'calendar':
        return calendar.project(envelope as Envelope<CalendarEvent>);
      case 'case':
        serials.project(envelope);
        outbox.project(envelope);
        cases.project(after as Case);
        caseDue.project(after as Case);
        return documents?.project(after, envelope);
      case 'handover':
        serials.project(envelope);
        handovers.project(after as Handover);
        return documents?.project(after, envelope);
      case 'alert':
        return alerts.project(after as Alert);
      case 'difficulty':
        return difficulties.project(after as Difficulty);
      case 'round':
        return rounds.project(after as Round);
      case 'objection':
        return objections.project(after as Objection);
      case 'delivery':
        serials.project(envelope);
        return documents?.project(after, envelope);
      case 'evaluation':
        evaluations.project(after as Evaluation, envelope as Envelope<EvaluationEvent>);
        return evaluationDue.project(after as Evaluation);
    }
  };
}
