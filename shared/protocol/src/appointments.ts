/** /api/appointments (预约): bringing them in by file or by program, the list of a day, and how they are kept at the door. */
import { AppointmentRules } from '@yichuang/domain/hall/settings';
import {
  AppointmentCode,
  AppointmentId,
  Instant,
  LocalDate,
  LocalTime,
  ServiceId,
  TicketNumber,
} from '@yichuang/domain/ids';
import { identityKinds } from '@yichuang/domain/identity/identity-kind';
import { z } from 'zod';
import { SheetProblem } from './sheet-problem.ts';

const count = z.int().min(0);
const MOST_ROWS = 5_000;

/** One appointment as another program sends it. */
export const AppointmentRow = z.strictObject({
  code: AppointmentCode,
  date: LocalDate,
  from: LocalTime,
  /** Half an hour later where nothing is said. */
  to: LocalTime.optional(),
  services: z.array(ServiceId).min(1).max(5),
  /** 海易办, 电话 … */
  source: z.string().trim().max(20).default(''),
  /** The number becomes a keyed digest of its day and is kept nowhere. */
  identity: z
    .strictObject({ kind: z.enum(identityKinds), number: z.string().max(64) })
    .nullable()
    .default(null),
  cancelled: z.boolean().default(false),
});

export const AppointmentPush = z.strictObject({
  rows: z.array(AppointmentRow).min(1).max(MOST_ROWS),
  /** The rows are all that there is of their days: others of these days and this source are cancelled. */
  complete: z.boolean().default(false),
});

/** What bringing them in would do, or did. Nothing is half brought in: with problems nothing is kept. */
export const AppointmentImport = z.strictObject({
  problems: z.array(SheetProblem),
  added: count,
  changed: count,
  same: count,
  /** Not in the file; cancelled only if that was asked for. */
  missing: count,
  cancelled: count,
  /** Differs, but the visitor has checked in already: stays as it is. */
  kept: count,
  dates: z.array(LocalDate),
  saved: z.boolean(),
});
export type AppointmentImport = z.infer<typeof AppointmentImport>;

/** 未到 · 已到 · 迟到 · 过时 · 取消. */
export const AppointmentState = z.enum(['due', 'arrived', 'arrivedLate', 'overdue', 'cancelled']);
export type AppointmentState = z.infer<typeof AppointmentState>;

/** Names nobody; the code but for its end is masked, so that a list lets nobody else check in. */
export const AppointmentCard = z.strictObject({
  appointmentId: AppointmentId,
  codeEnd: z.string(),
  from: LocalTime,
  to: LocalTime,
  services: z.array(ServiceId),
  source: z.string(),
  /** Can be checked in by identity card, too. */
  byCard: z.boolean(),
  state: AppointmentState,
  number: TicketNumber.nullable(),
  arrivedAt: Instant.nullable(),
});
export type AppointmentCard = z.infer<typeof AppointmentCard>;

export const AppointmentDay = z.strictObject({
  date: LocalDate,
  today: LocalDate,
  rules: AppointmentRules,
  appointments: z.array(AppointmentCard),
  /** Being served began at most ten minutes after the slot (准点), of those who came in time. */
  onTime: count,
  /** Other days from today on that have appointments. */
  comingDays: z.array(z.strictObject({ date: LocalDate, appointments: count })),
});
export type AppointmentDay = z.infer<typeof AppointmentDay>;
