/** Casework on the hub (办件室): cases as they are read, with everything that a page must know beside them. */
import { calendarOf, type Calendar } from '@yichuang/domain/calendar/calendar';
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import { addWorkdays } from '@yichuang/domain/calendar/workdays';
import { basisOf } from '@yichuang/domain/casework/limits';
import { dateAt, instantAt } from '@yichuang/domain/time';
import type { LocalTime } from '@yichuang/domain/ids';
import type { CaseLine } from '@yichuang/protocol/cases';
import type { Core } from '../core.ts';
import { openDocumentReader, type DocumentReader } from '../documents/store/document-reader.ts';
import { planReader } from '../store/calendar-plan.ts';
import { openOffice, type Office } from '../store/office.ts';
import { townshipOffice } from '@yichuang/domain/casework/office';
import type { Book } from './book.ts';
import { openCaseReader, type CaseReader, type Days } from './case-reader.ts';
import {
  openDeliveryReader,
  openHandoverReader,
  type DeliveryReader,
  type HandoverReader,
} from './handovers.ts';
import { openFiles, type Files } from './files.ts';
import { openLines } from './lines.ts';
import type { ListedCase } from './past-case.ts';

export interface Casework {
  readonly book: Book;
  readonly office: Office;
  readonly cases: CaseReader;
  readonly handovers: HandoverReader;
  readonly deliveries: DeliveryReader;
  readonly files: Files;
  readonly documents: DocumentReader;
  readonly linesOf: (cases: readonly ListedCase[]) => readonly CaseLine[];
  /** What limits are counted with now. */
  readonly basis: () => DeadlineBasis;
  readonly days: () => Days;
}

/** Working days from today within which a light may have left green. */
const NEAR_WORKDAYS = 5;

export function openCasework(core: Core, book: Book): Casework {
  const { tables, hallId, settings, read, now } = core;
  const office = openOffice(tables, now);
  const { level, name } = book.hall.hall;
  if (level === 'township') office.begin(townshipOffice(office.latest(), name));
  const plan = planReader(tables, book.catalogue.holidays);
  let calendar = calendarOf(plan(hallId));
  /** Its look-ups are built anew only when the calendar has changed. */
  const calendarNow = (): Calendar => {
    const latest = plan(hallId);
    if (calendar.revision !== latest.revision) calendar = calendarOf(latest);
    return calendar;
  };
  const basis = (): DeadlineBasis =>
    basisOf({ calendar: calendarNow(), rules: settings.latest(), office: office.latest() });
  const cases = openCaseReader(tables, core.events);
  const { people, vault } = core.peopleRoom;
  const documents = openDocumentReader({ database: tables, vault, book, links: core.links });
  return {
    book,
    office,
    cases,
    handovers: openHandoverReader(tables, core.events),
    deliveries: openDeliveryReader(core.events),
    files: openFiles(tables, vault),
    documents,
    basis,
    linesOf: openLines({ book, people, notes: read.notes, basis, now }),
    days: () => {
      const { hours, calendar: days } = basis();
      const today = dateAt(now(), hours.zoneOffsetMinutes);
      return {
        today: instantAt(today, '00:00' as LocalTime, hours.zoneOffsetMinutes),
        dangerUntil: addWorkdays(days, today, NEAR_WORKDAYS),
      };
    },
  };
}
