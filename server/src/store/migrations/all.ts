/** Every migration, in order. */
import { log } from './010-log.ts';
import { day } from './020-day.ts';
import { access } from './030-access.ts';
import { visitor } from './040-visitor.ts';
import { fewerPages } from './045-fewer-pages.ts';
import { people } from './050-people.ts';
import { powers } from './055-powers.ts';
import { casework } from './060-casework.ts';
import { documents } from './065-documents.ts';
import { evaluation } from './070-evaluation.ts';
import { notices } from './075-notices.ts';
import { guidance } from './080-guidance.ts';
import { calendar } from './090-calendar.ts';
import { files } from './095-files.ts';
import { deviceDesk } from './100-device-desk.ts';
import { kioskLeases } from './105-kiosk-leases.ts';
import { appointments } from './120-appointments.ts';
import { visitorAge } from './125-visitor-age.ts';
import { supervisor } from './130-supervisor.ts';
import { alerts } from './135-alerts.ts';
import { ownSettings } from './140-own-settings.ts';
import { roster } from './150-roster.ts';
import { knowledge } from './155-knowledge.ts';
import { reports } from './165-reports.ts';
import { caseHelper } from './175-case-helper.ts';
import { difficulties } from './185-difficulties.ts';
import { rounds } from './190-rounds.ts';
import { objections } from './195-objections.ts';
import { paperEntries } from './200-paper-entries.ts';
import { paperCases } from './205-paper-cases.ts';
import { roundPhotoTimes } from './210-round-photo-times.ts';
import { objectionRead } from './215-objection-read.ts';
import type { Migration } from './migration.ts';

export const migrations: readonly Migration[] = [
  log,
  day,
  access,
  visitor,
  fewerPages,
  people,
  powers,
  casework,
  documents,
  evaluation,
  notices,
  guidance,
  calendar,
  files,
  deviceDesk,
  kioskLeases,
  appointments,
  visitorAge,
  supervisor,
  alerts,
  ownSettings,
  roster,
  knowledge,
  reports,
  caseHelper,
  difficulties,
  rounds,
  objections,
  paperEntries,
  paperCases,
  roundPhotoTimes,
  objectionRead,
];
