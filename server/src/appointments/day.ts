/** A day's appointments as staff see them (预约清单): by slot, with what became of each; names nobody. */
import type { Arrival, Hall } from '@yichuang/domain/hall/hall';
import { slotOf, USUAL_APPOINTMENTS } from '@yichuang/domain/hall/appointments';
import type { AppointmentId, Instant, LocalDate, TicketId, TicketNumber } from '@yichuang/domain/ids';
import type { AppointmentCard, AppointmentDay, AppointmentState } from '@yichuang/protocol/appointments';
import { plusSeconds } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import { appointmentReader, type Appointment } from './table.ts';

const SHOWN = 3;
/** 准点: being served begins at most so long after the slot. */
const ON_TIME_SECONDS = 600;

export function openAppointmentDay(
  database: Database,
): (date: LocalDate, today: LocalDate, hall: Hall, now: Instant) => AppointmentDay {
  const reader = appointmentReader(database);
  const kept = database.prepare<[string], Kept>(
    `SELECT e.payload ->> 'appointmentId' AS appointmentId, e.payload ->> 'late' AS late, e.at AS at, t.ticketId, t.number,
       t.startedAt
     FROM event e JOIN ticket t ON t.ticketId = e.subject
     WHERE e.stream = ? AND e.type = 'AppointmentCheckedIn' AND t.status <> 'cancelled'`,
  );

  return (date, today, hall, now) => {
    const rows = kept.all(`hall/${date}`);
    const arrivals = new Map<string, Arrival>(
      rows.map(({ appointmentId, late, ...row }) => [appointmentId, { ...row, late: late === 1 }]),
    );
    const appointments = reader.ofDay(date);
    const started = new Map(rows.map(({ appointmentId, startedAt }) => [appointmentId, startedAt]));
    const onTime = appointments.filter((one) => {
      const startedAt = started.get(one.appointmentId) ?? null;
      const { slotTo } = slotOf(one, hall.rules);
      return (
        startedAt !== null &&
        arrivals.get(one.appointmentId)?.late === false &&
        startedAt <= plusSeconds(slotTo, ON_TIME_SECONDS)
      );
    }).length;
    return {
      date,
      today,
      rules: hall.rules.appointments ?? USUAL_APPOINTMENTS,
      appointments: appointments.map((one) => cardOf(one, arrivals.get(one.appointmentId), hall, now)),
      onTime,
      comingDays: [...reader.daysFrom(today)],
    };
  };
}

interface Kept {
  readonly appointmentId: AppointmentId;
  readonly late: number;
  readonly at: Instant;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly startedAt: Instant | null;
}

function cardOf(one: Appointment, arrival: Arrival | undefined, hall: Hall, now: Instant): AppointmentCard {
  return {
    appointmentId: one.appointmentId,
    codeEnd: one.code.slice(-SHOWN),
    from: one.from,
    to: one.to,
    services: [...one.services],
    source: one.source,
    byCard: one.visitorId !== null,
    state: stateOf(one, arrival, hall, now),
    number: arrival?.number ?? null,
    arrivedAt: arrival?.at ?? null,
  };
}

function stateOf(one: Appointment, arrival: Arrival | undefined, hall: Hall, now: Instant): AppointmentState {
  if (arrival) return arrival.late ? 'arrivedLate' : 'arrived';
  if (one.cancelled) return 'cancelled';
  return now > slotOf(one, hall.rules).closesAt ? 'overdue' : 'due';
}
