/** The read tables (读表), written in the transaction of the facts: what a fact changes beside the log. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Evaluation } from '@yichuang/domain/evaluation/evaluation';
import type { EvaluationEvent } from '@yichuang/domain/evaluation/events';
import type { Hall } from '@yichuang/domain/hall/hall';
import { kindOf } from '@yichuang/domain/kind';
import { streamKindOf } from '@yichuang/domain/streams';
import type { Database } from 'better-sqlite3';
import { openEvaluationDue } from '../evaluation/due.ts';
import { openEvaluationTables } from '../evaluation/table.ts';
import { openDueTable } from './due.ts';
import { audienceWriter } from './audiences.ts';
import { settingsMarker } from './settings.ts';
import { openTicketTable } from './tickets.ts';

/** `before` and `after`: the state of the fact's stream. */
export type Project = (before: unknown, after: unknown, envelope: Envelope) => void;

/** The tables that hold nothing but what the log says, with their keys: the audit rebuilds and compares them. */
export const READ_TABLES: Readonly<Record<string, string>> = { ticket: 'ticketId', stream_audience: 'stream' };

export function openProjections(database: Database): Project {
  const tickets = openTicketTable(database);
  const due = openDueTable(database);
  const evaluations = openEvaluationTables(database);
  const evaluationDue = openEvaluationDue(database);
  const markSettings = settingsMarker(database);
  const forgetVisitors = database.prepare('DELETE FROM visitor WHERE day <= ?');

  const keepAudience = audienceWriter(database);

  const projectHall = (before: Hall, hall: Hall, envelope: Envelope<HallEvent>): void => {
    tickets.project(hall, envelope);
    due.project(before, hall, envelope);
    evaluationDue.projectHall(envelope);
    if (envelope.type === 'SettingsApplied') markSettings(hall.rules.revision, envelope.at);
    // Nobody of a closed day is known any more, in the same instant in which the day ends.
    if (envelope.type === 'DayClosed') forgetVisitors.run(hall.date);
  };

  return (before, after, envelope) => {
    const kind = kindOf(envelope.stream);
    const { departmentsOf } = streamKindOf(kind);
    keepAudience(envelope.stream, envelope.version === 1 ? null : departmentsOf(before), departmentsOf(after));
    if (kind !== 'hall') evaluations.projectCase(envelope);
    switch (kind) {
      case 'hall':
        return projectHall(before as Hall, after as Hall, envelope as Envelope<HallEvent>);
      case 'calendar':
      case 'case':
      case 'handover':
      case 'delivery':
        return;
      case 'evaluation':
        evaluations.project(after as Evaluation, envelope as Envelope<EvaluationEvent>);
        return evaluationDue.project(after as Evaluation);
    }
  };
}
