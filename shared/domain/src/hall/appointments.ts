/** Appointments at the door (预约): what the rules know of them, their window of time, and who comes when. */
import type { CommandDefinition, Context } from '../command.ts';
import type { AppointmentId, Instant, LocalDate, LocalTime, ServiceId, VisitorId } from '../ids.ts';
import { reject, type Rejection } from '../rejection.ts';
import { instantAt, plusSeconds, secondsBetween } from '../time.ts';
import type { HallEvent } from './events.ts';
import type { Hall } from './hall.ts';
import type { AppointmentRules, Rules } from './settings.ts';

/** One appointment as it was imported; whom it is for is known by the visitor of the day, if at all. */
export interface AppointmentFacts {
  readonly appointmentId: AppointmentId;
  readonly date: LocalDate;
  /** The slot, on the hall's clock. */
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly services: readonly ServiceId[];
  readonly visitorId: VisitorId | null;
  readonly cancelled: boolean;
}

/** The context of commands that declare `needs: ['appointments']`. */
export interface AppointmentContext extends Context {
  /** By the payload's code or visitor, of whatever day; for a command that names neither, all of the living day. */
  readonly appointments: readonly AppointmentFacts[];
}

/** Declares a command of the hall's day that is told of appointments. */
export function appointmentCommand<Name extends string, Payload>(
  definition: Omit<CommandDefinition<Name, Hall, Payload, HallEvent, AppointmentContext>, 'kind'>,
): CommandDefinition<Name, Hall, Payload, HallEvent, AppointmentContext> {
  return { ...definition, kind: 'hall' };
}

/** Days before version 0.4 have no setting: 时段前 15 分至时段末. */
export const USUAL_APPOINTMENTS: AppointmentRules = { earlyMinutes: 15, lateMinutes: 0, groundId: null };

export interface Slot {
  readonly slotFrom: Instant;
  readonly slotTo: Instant;
  /** Checking in in time is possible from `opensAt` to `closesAt`, both included. */
  readonly opensAt: Instant;
  readonly closesAt: Instant;
}

export function slotOf(
  { date, from, to }: Pick<AppointmentFacts, 'date' | 'from' | 'to'>,
  { appointments = USUAL_APPOINTMENTS, zoneOffsetMinutes }: Pick<Rules, 'appointments' | 'zoneOffsetMinutes'>,
): Slot {
  const slotFrom = instantAt(date, from, zoneOffsetMinutes);
  const slotTo = instantAt(date, to, zoneOffsetMinutes);
  return {
    slotFrom,
    slotTo,
    opensAt: plusSeconds(slotFrom, -60 * appointments.earlyMinutes),
    closesAt: plusSeconds(slotTo, 60 * appointments.lateMinutes),
  };
}

/** 过早 · 准时 · 过时. */
export type Punctuality = 'early' | 'inTime' | 'late';

export function punctualityAt({ opensAt, closesAt }: Slot, at: Instant): Punctuality {
  if (at < opensAt) return 'early';
  return at <= closesAt ? 'inTime' : 'late';
}

export interface OpenAppointment {
  readonly facts: AppointmentFacts;
  readonly slot: Slot;
}

/** Those of today that are neither cancelled nor kept, the nearest in time first. */
export function openAppointments(
  hall: Hall,
  known: readonly AppointmentFacts[],
  at: Instant,
): readonly OpenAppointment[] {
  return known
    .filter(({ date, cancelled }) => date === hall.date && !cancelled)
    .filter(({ appointmentId }) => !hall.arrivals.has(appointmentId))
    .map((facts) => ({ facts, slot: slotOf(facts, hall.rules) }))
    .toSorted((one, other) => awayFrom(one.slot, at) - awayFrom(other.slot, at));
}

/**
 * The one that is meant by whoever stands here now: of those that are open, the nearest in time. Without one, the reason
 * in the order in which it helps: kept, cancelled, another day, none at all.
 */
export function appointmentMeant(
  hall: Hall,
  known: readonly AppointmentFacts[],
  at: Instant,
): OpenAppointment | Rejection {
  const [nearest] = openAppointments(hall, known, at);
  if (nearest) return nearest;
  const today = known.filter(({ date }) => date === hall.date);
  const kept = today.flatMap(({ appointmentId }) => hall.arrivals.get(appointmentId) ?? []);
  if (kept[0]) return reject('AppointmentAlreadyUsed', { number: kept[0].number });
  if (today.length > 0) return reject('AppointmentCancelled', {});
  const others = known.filter(({ cancelled }) => !cancelled).toSorted((a, b) => (a.date < b.date ? -1 : 1));
  const other = others.find(({ date }) => date > hall.date) ?? others.at(-1);
  return other ? reject('AppointmentOtherDay', { date: other.date }) : reject('AppointmentUnknown', {});
}

/** Seconds until it is in time, or since it was; 0 while it is. */
function awayFrom({ opensAt, closesAt }: Slot, at: Instant): number {
  return Math.max(0, secondsBetween(at, opensAt), secondsBetween(closesAt, at));
}

/** What became of a day's appointments (爽约统计). */
export function settledOf(
  hall: Hall,
  known: readonly AppointmentFacts[],
): Extract<HallEvent, { readonly type: 'AppointmentsSettled' }>['payload'] | null {
  const today = known.filter(({ date }) => date === hall.date);
  if (today.length === 0) return null;
  const arrivals = today.flatMap(({ appointmentId }) => hall.arrivals.get(appointmentId) ?? []);
  const late = arrivals.filter((arrival) => arrival.late).length;
  const cancelled = today.filter(
    (facts) => facts.cancelled && !hall.arrivals.has(facts.appointmentId),
  ).length;
  const booked = today.length - cancelled;
  return {
    date: hall.date,
    booked,
    inTime: arrivals.length - late,
    late,
    missed: booked - arrivals.length,
    cancelled,
  };
}
