/** The facts of a hall's day (大厅事件): closed list, past tense, ids and numbers only. Their names last for ever. */
import { z } from 'zod';
import type { Fact } from '../event.ts';
import {
  AccountId,
  AppointmentId,
  ClassId,
  CounterId,
  DeviceId,
  DutyModeId,
  GroundId,
  Instant,
  JobId,
  LocalDate,
  NoteId,
  PrinterId,
  ProgressKey,
  ReasonId,
  ServiceId,
  TicketId,
  TicketNumber,
  VisitorId,
  ZoneId,
} from '../ids.ts';
import { Assistance } from './assistance.ts';
import { WaitPromise } from './estimate.ts';
import { Because } from './because.ts';
import { EmergencyFlag, OfflineTaking } from './offline.ts';
import { PAPER_LINE, PaperEnd } from './paper.ts';
import { Roster } from '../staffing/roster.ts';
import { Rules } from './settings.ts';

const ticketAt = { ticketId: TicketId, counterId: CounterId };
const count = z.int().min(0);

export const hallEvents = {
  HubStarted: z.strictObject({ cleanStop: z.boolean(), lastSeq: count }),
  ClockSuspected: z.strictObject({ jumpMs: z.int() }),
  ClockTrusted: z.strictObject({}),
  DayOpened: z.strictObject({ date: LocalDate }),
  DayClosed: z.strictObject({
    date: LocalDate,
    bySystem: z.boolean(),
    nextDayPriority: count,
    abandoned: count,
    expired: count,
  }),
  SettingsApplied: z.strictObject({ rules: Rules }),
  /** `gaps`: numbers after `after` and before `next` may be on paper and are not known (恢复备份). */
  BackupRestored: z.strictObject({
    backupAt: Instant,
    restoredAt: Instant,
    gaps: z.array(z.strictObject({ prefix: z.string().regex(/^[A-Z]{1,2}$/), after: count, next: count })),
  }),
  DutyBegan: z.strictObject({ modeId: DutyModeId, counterIds: z.array(CounterId).min(1) }),
  DutyEnded: z.strictObject({ modeId: DutyModeId }),

  TicketTaken: z.strictObject({
    ticketId: TicketId,
    number: TicketNumber,
    zoneId: ZoneId,
    services: z.array(ServiceId).min(1),
    takenAt: Instant,
    channel: z.enum(['kiosk', 'guide', 'counter']),
    takenOn: DeviceId.nullable(),
    visitorId: VisitorId.nullable(),
    priority: z.strictObject({ classId: ClassId, groundId: GroundId, bypass: z.boolean() }).nullable(),
    progressKey: ProgressKey,
    promise: WaitPromise,
    limitExceeded: z.boolean(),
    noteId: NoteId.nullable(),
    /** Taken at a kiosk that was cut off (断网取号). Not there in days before version 0.4. */
    offline: OfflineTaking.optional(),
    /** 陪同取号. Not there in days before version 0.6. */
    assistance: Assistance.optional(),
  }),
  /** An appointment was kept (预约签到): follows the TicketTaken of its number. `groundId`: what it was granted by then. */
  AppointmentCheckedIn: z.strictObject({
    ticketId: TicketId,
    appointmentId: AppointmentId,
    slotFrom: Instant,
    slotTo: Instant,
    late: z.boolean(),
    groundId: GroundId.nullable(),
  }),
  /** What became of the day's appointments, as the day ends (爽约 = missed). */
  AppointmentsSettled: z.strictObject({
    date: LocalDate,
    booked: count,
    inTime: count,
    late: count,
    missed: count,
    cancelled: count,
  }),
  SlipRequested: z.strictObject({
    jobId: JobId,
    ticketId: TicketId,
    printerId: PrinterId,
    copy: z.int().min(1),
  }),
  SlipReported: z.strictObject({
    jobId: JobId,
    ticketId: TicketId,
    outcome: z.enum(['printed', 'failed', 'unknown']),
    condition: z.enum(['none', 'paperOut', 'coverOpen', 'cutterJam', 'unreachable', 'fault', 'busy']),
    evidence: z.enum(['processId', 'drained', 'status', 'mute', 'none']),
  }),

  TicketCalled: z.strictObject({
    ...ticketAt,
    because: Because,
    /** When a window called it by itself while the hub was away (应急叫号); else the call is now. */
    calledAt: Instant.optional(),
  }),
  /** An emergency call that moved nobody; a person looks at it when it is flagged. */
  EmergencyCallNoted: z.strictObject({
    counterId: CounterId,
    number: TicketNumber,
    calledAt: Instant,
    flag: EmergencyFlag.nullable(),
  }),
  OfflineFlagSettled: z.strictObject({ number: TicketNumber }),
  /** A number of a paper hour, entered later (补录): its whole visit, by the times on paper. */
  PaperTicketRecorded: z.strictObject({
    ticketId: TicketId,
    number: TicketNumber,
    zoneId: ZoneId,
    services: z.array(ServiceId).min(1),
    takenAt: Instant,
    progressKey: ProgressKey,
    end: PaperEnd,
  }),
  /** 更正: the whole line as it ought to have been entered; what stood before is in the fact before. */
  PaperTicketCorrected: z.strictObject({ ticketId: TicketId, ...PAPER_LINE, noteId: NoteId }),
  /** 划去: no such visit ever happened; its number may be entered again. */
  PaperTicketStruck: z.strictObject({ ticketId: TicketId, noteId: NoteId }),
  TicketRecalled: z.strictObject(ticketAt),
  AnnouncementReported: z.strictObject({
    ticketId: TicketId,
    callSeq: count,
    outcome: z.enum(['spoken', 'skipped', 'failed']),
  }),
  ServiceStarted: z.strictObject({ ...ticketAt, startInferred: z.boolean() }),
  TicketHeld: z.strictObject({ ...ticketAt, noteId: NoteId.nullable() }),
  TicketResumed: z.strictObject(ticketAt),
  TicketTransferred: z.strictObject({
    ticketId: TicketId,
    counterId: CounterId.nullable(),
    fromZoneId: ZoneId,
    toZoneId: ZoneId,
    forCounterId: CounterId.nullable(),
    services: z.array(ServiceId).min(1),
    /** True when this zone's part was done and the rest goes on elsewhere (一号到底). */
    onward: z.boolean(),
    /** The pace of the part that was done: service and seconds, when it was really served. */
    served: z.strictObject({ serviceId: ServiceId, seconds: count }).nullable(),
    noteId: NoteId.nullable(),
  }),
  TicketReturned: z.strictObject(ticketAt),
  TicketReleased: z.strictObject({ ...ticketAt, noteId: NoteId.nullable() }),
  TicketMoved: z.strictObject({ ...ticketAt, fromCounterId: CounterId }),
  TicketMissed: z.strictObject(ticketAt),
  TicketReinstated: z.strictObject({
    ticketId: TicketId,
    placedAt: Instant,
    behind: count,
    forCounterId: CounterId.nullable(),
    reasonId: ReasonId.nullable(),
  }),
  PriorityGranted: z.strictObject({
    ticketId: TicketId,
    classId: ClassId,
    groundId: GroundId,
    bypass: z.boolean(),
  }),
  TicketFinished: z.strictObject({
    ...ticketAt,
    served: z.strictObject({ serviceId: ServiceId, seconds: count }).nullable(),
    how: z.enum(['atCounter', 'lateEntry', 'atClosing']),
  }),
  ServiceReopened: z.strictObject(ticketAt),
  TicketCancelled: z.strictObject({ ticketId: TicketId, reasonId: ReasonId, noteId: NoteId.nullable() }),
  TicketAbandoned: z.strictObject({ ticketId: TicketId, how: z.enum(['gaveUp', 'left', 'missed']) }),
  TicketExpired: z.strictObject({ ticketId: TicketId, how: z.enum(['nextDayPriority', 'bySystem']) }),

  DirectServiceStarted: z.strictObject({
    counterId: CounterId,
    reasonId: ReasonId,
    noteId: NoteId.nullable(),
  }),
  DirectServiceFinished: z.strictObject({ counterId: CounterId, seconds: count }),
  CounterOpened: z.strictObject({
    counterId: CounterId,
    accountId: AccountId,
    takenOverFrom: AccountId.nullable(),
  }),
  CounterPaused: z.strictObject({ counterId: CounterId, reasonId: ReasonId, until: Instant.nullable() }),
  CounterResumed: z.strictObject({ counterId: CounterId }),
  CounterClosed: z.strictObject({ counterId: CounterId }),
  /** 请人顶上: the clerk wants to leave, and people would be left without a counter. */
  ReliefRequested: z.strictObject({ counterId: CounterId }),
  /** 失联: nothing has been heard of the page at this counter since then. */
  CounterUnseen: z.strictObject({ counterId: CounterId, since: Instant }),
  CounterSeen: z.strictObject({ counterId: CounterId }),

  /** 排班: who ought to be where on this day, from now on. */
  RosterApplied: Roster,
  /** 派顶岗: somebody is asked to stand in at a counter that nobody sits at. */
  CoverAsked: z.strictObject({ counterId: CounterId, accountId: AccountId }),
  CoverAnswered: z.strictObject({ counterId: CounterId, accountId: AccountId, accepted: z.boolean() }),
} as const;

export type HallEventType = keyof typeof hallEvents;
export type HallPayload<T extends HallEventType> = z.infer<(typeof hallEvents)[T]>;
export type HallEvent = { [T in HallEventType]: Fact<T, HallPayload<T>> }[HallEventType];

/** A fact of the hall: `fact('TicketCalled', { … })`. */
export function fact<T extends HallEventType>(type: T, payload: HallPayload<T>): Fact<T, HallPayload<T>> {
  return { type, payload };
}

/** What an event is about: its ticket, else its counter, else nothing. */
export function subjectOf(event: HallEvent): TicketId | CounterId | null {
  const { payload } = event;
  if ('ticketId' in payload) return payload.ticketId;
  if ('counterId' in payload) return payload.counterId;
  return null;
}
