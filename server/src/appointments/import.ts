/**
 * Bringing appointments in (导入预约): what is asked for beside what is there, then all of it or nothing. The key of an
 * appointment is its code and day: the same again changes nothing, another slot or matter changes it. What is not among
 * the rows stays, unless the rows are said to be all of their days; what was checked in already stays as it is.
 */
import { randomUUID } from 'node:crypto';
import type { AppointmentId, Instant, LocalDate } from '@yichuang/domain/ids';
import type { AppointmentImport } from '@yichuang/protocol/appointments';
import type { SheetProblem } from '@yichuang/protocol/sheet-problem';
import type { Database } from 'better-sqlite3';
import type { Identities } from '../identities.ts';
import type { WantedAppointment } from './check-rows.ts';
import { appointmentReader, appointmentWriter, type Appointment } from './table.ts';

export interface ImportOrder {
  readonly wanted: readonly WantedAppointment[];
  readonly problems: readonly SheetProblem[];
  /** Others of these days and sources are cancelled. */
  readonly complete: boolean;
  readonly save: boolean;
}

export interface ImportParts {
  readonly database: Database;
  readonly identities: Identities;
  readonly now: () => Instant;
  /** Checked in already, today. */
  readonly isKept: (appointmentId: AppointmentId) => boolean;
}

/** More complaints than this help nobody. */
const MOST_PROBLEMS = 100;

export function openImport({
  database,
  identities,
  now,
  isKept,
}: ImportParts): (order: ImportOrder) => AppointmentImport {
  const reader = appointmentReader(database);
  const put = appointmentWriter(database);

  const carryOut = ({
    wanted,
    complete,
    save,
  }: ImportOrder): Omit<AppointmentImport, 'problems' | 'saved'> => {
    const at = now();
    const dates = [...new Set(wanted.map(({ date }) => date))].toSorted();
    const there = new Map(
      dates.flatMap((date) => reader.ofDay(date)).map((one) => [keyOf(one), one] as const),
    );
    const counts = { added: 0, changed: 0, same: 0, missing: 0, cancelled: 0, kept: 0 };
    for (const one of wanted) {
      const before = there.get(keyOf(one)) ?? null;
      const after = appointmentOf(one, before, visitorOf(one, save));
      if (before === null) counts.added += 1;
      else if (isSame(before, after)) {
        counts.same += 1;
        continue;
      } else if (isKept(before.appointmentId)) {
        counts.kept += 1;
        continue;
      } else counts.changed += 1;
      if (save) put(after, at);
    }
    const named = new Set(wanted.map(keyOf));
    const sources = new Set(wanted.map(({ date, source }) => `${date}/${source}`));
    for (const one of there.values()) {
      const isOther = !named.has(keyOf(one)) && sources.has(`${one.date}/${one.source}`);
      if (!isOther || one.cancelled || isKept(one.appointmentId)) continue;
      counts.missing += 1;
      if (!complete) continue;
      counts.cancelled += 1;
      if (save) put({ ...one, cancelled: true }, at);
    }
    return { ...counts, dates };
  };

  function visitorOf({ identity, date }: WantedAppointment, save: boolean): Appointment['visitorId'] {
    if (identity === null) return null;
    if (!save) return identities.knownVisitor(identity, date);
    const found = identities.visitorOf(identity, date);
    return found.ok ? found.visitorId : null;
  }

  const together = database.transaction(carryOut);
  return (order) => {
    if (order.problems.length > 0)
      return {
        ...carryOut({ ...order, save: false }),
        problems: order.problems.slice(0, MOST_PROBLEMS),
        saved: false,
      };
    return { ...together.immediate(order), problems: [], saved: order.save };
  };
}

const keyOf = ({ code, date }: { readonly code: string; readonly date: LocalDate }): string =>
  `${date}/${code}`;

function appointmentOf(
  { code, date, from, to, services, source, cancelled }: WantedAppointment,
  before: Appointment | null,
  visitorId: Appointment['visitorId'],
): Appointment {
  const appointmentId = before?.appointmentId ?? (randomUUID() as AppointmentId);
  return { appointmentId, code, date, from, to, services, source, cancelled, visitorId };
}

function isSame(one: Appointment, other: Appointment): boolean {
  return (
    one.from === other.from &&
    one.to === other.to &&
    one.services.join() === other.services.join() &&
    one.source === other.source &&
    one.cancelled === other.cancelled &&
    one.visitorId === other.visitorId
  );
}
