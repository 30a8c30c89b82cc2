/** The read tables (读表), written in the transaction of the facts: what a fact changes beside the log. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Database } from 'better-sqlite3';
import { openDueTable } from './due.ts';
import type { HallEnvelope } from './event-log.ts';
import { settingsMarker } from './settings.ts';
import { openTicketTable } from './tickets.ts';

export type Project = (before: Hall, hall: Hall, envelope: HallEnvelope) => void;

export function openProjections(database: Database): Project {
  const tickets = openTicketTable(database);
  const due = openDueTable(database);
  const markSettings = settingsMarker(database);
  const forgetVisitors = database.prepare('DELETE FROM visitor WHERE day <= ?');

  return (before, hall, envelope) => {
    tickets.project(hall, envelope);
    due.project(before, hall, envelope);
    if (envelope.type === 'SettingsApplied') markSettings(hall.rules.revision, envelope.at);
    // Nobody of a closed day is known any more, in the same instant in which the day ends.
    if (envelope.type === 'DayClosed') forgetVisitors.run(hall.date);
  };
}
