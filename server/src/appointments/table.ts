/** The appointments as rows (预约表): read by code, by visitor or by day; written whole by an import. */
import type { AppointmentFacts } from '@yichuang/domain/hall/appointments';
import type {
  AppointmentCode,
  AppointmentId,
  Instant,
  LocalDate,
  ServiceId,
  VisitorId,
} from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';

export interface Appointment extends AppointmentFacts {
  readonly code: AppointmentCode;
  readonly source: string;
}

export interface AppointmentReader {
  /** Of whatever day: a code of another day has its own answer. */
  byCode(this: void, code: string): readonly Appointment[];
  byVisitor(this: void, visitorId: string): readonly Appointment[];
  /** In the order of the slots. */
  ofDay(this: void, date: LocalDate): readonly Appointment[];
  daysFrom(
    this: void,
    date: LocalDate,
  ): readonly { readonly date: LocalDate; readonly appointments: number }[];
}

interface Row {
  readonly appointmentId: AppointmentId;
  readonly date: LocalDate;
  readonly code: AppointmentCode;
  readonly slotFrom: Appointment['from'];
  readonly slotTo: Appointment['to'];
  readonly services: string;
  readonly source: string;
  readonly visitorId: VisitorId | null;
  readonly cancelled: number;
}

export function appointmentReader(database: Database): AppointmentReader {
  const columns = 'appointmentId, date, code, slotFrom, slotTo, services, source, visitorId, cancelled';
  const select = (rest: string) =>
    database.prepare<[string], Row>(`SELECT ${columns} FROM appointment ${rest}`);
  const byCode = select('WHERE code = ? ORDER BY date');
  const byVisitor = select('WHERE visitorId = ? ORDER BY date, slotFrom LIMIT 50');
  const ofDay = select('WHERE date = ? ORDER BY slotFrom, code');
  const days = database.prepare<[string], { date: LocalDate; appointments: number }>(
    `SELECT date, count(*) AS appointments FROM appointment WHERE date >= ? AND cancelled = 0
     GROUP BY date ORDER BY date LIMIT 60`,
  );
  return {
    byCode: (code) => byCode.all(code).map(appointmentOf),
    byVisitor: (visitorId) => byVisitor.all(visitorId).map(appointmentOf),
    ofDay: (date) => ofDay.all(date).map(appointmentOf),
    daysFrom: (date) => days.all(date),
  };
}

function appointmentOf({ slotFrom, slotTo, services, cancelled, ...row }: Row): Appointment {
  return {
    ...row,
    from: slotFrom,
    to: slotTo,
    services: JSON.parse(services) as ServiceId[],
    cancelled: cancelled === 1,
  };
}

export type PutAppointment = (appointment: Appointment, at: Instant) => void;

export function appointmentWriter(database: Database): PutAppointment {
  const put = database.prepare(
    `INSERT INTO appointment (appointmentId, date, code, slotFrom, slotTo, services, source, visitorId, cancelled, changedAt)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (appointmentId) DO UPDATE SET slotFrom = excluded.slotFrom, slotTo = excluded.slotTo,
       services = excluded.services, source = excluded.source, visitorId = excluded.visitorId,
       cancelled = excluded.cancelled, changedAt = excluded.changedAt`,
  );
  return ({ appointmentId, date, code, from, to, services, source, visitorId, cancelled }, at) => {
    const kept = JSON.stringify(services);
    put.run(appointmentId, date, code, from, to, kept, source, visitorId, cancelled ? 1 : 0, at);
  };
}

/** Whom the appointments of a day that has ended were for is known no more; called in the transaction that ends it. */
export function appointmentForgetter(database: Database): (date: LocalDate) => void {
  const forget = database.prepare(
    'UPDATE appointment SET visitorId = NULL WHERE visitorId IS NOT NULL AND date <= ?',
  );
  return (date) => {
    forget.run(date);
  };
}
