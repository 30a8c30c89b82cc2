/**
 * A ticket (号票) and its life.
 *
 *              takeTicket
 *                  │
 *                  ▼      callNext/callTicket          startService · 90 s after the call (inferred)
 *   ┌────────► waiting ─────────────────────► called ───────────────────────────► serving ◄──── resumeTicket ──┐
 *   │            │ ▲ ▲                         │ │ ▲ │  ▲                            │ │                         │
 *   │            │ │ └─ returnToQueue/release ─┘ │ │ │  └── recallTicket (inferred) ──┤ └──── holdTicket ──────► held
 *   │            │ │                             │ └─┘ recallTicket                   │
 *   │            │ └── reinstateTicket ── noShow ◄── markNoShow (a clerk's act only) ─┘ (inferred start only)
 *   │            │                          │
 *   │            └───────── cancelTicket ───┴──► cancelled          finishService ─► finished
 *   └─ transferTicket, finishing with services left in another zone (number, takenAt, priority kept)
 *
 *   closeDay: 本人放弃/已离开/过号未回 → abandoned · 转次日优先/系统关闭 → expired · 已办完 → finished
 *
 * Only living tickets stand in memory; an ended one is a row and its events.
 */
import type {
  AppointmentId,
  ClassId,
  CounterId,
  DeviceId,
  GroundId,
  Instant,
  JobId,
  PrinterId,
  ProgressKey,
  ServiceId,
  TicketId,
  TicketNumber,
  VisitorId,
  ZoneId,
} from '../ids.ts';
import type { Assistance } from './assistance.ts';
import type { Because } from './because.ts';
import type { WaitPromise } from './estimate.ts';

export const LIVING_STATES = ['waiting', 'called', 'serving', 'held', 'noShow'] as const;
export type LivingState = (typeof LIVING_STATES)[number];
export const END_STATES = ['finished', 'cancelled', 'abandoned', 'expired'] as const;
export type EndState = (typeof END_STATES)[number];

/** What the system knows of the paper. `requested` = no word from the printer's owner yet. */
export interface Slip {
  readonly jobId: JobId;
  readonly printerId: PrinterId;
  /** 1 = the first slip; 2 and more are marked 补打. */
  readonly copy: number;
  readonly state: 'requested' | 'printed' | 'failed' | 'unknown';
  readonly requestedAt: Instant;
}

export interface TicketBase {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  /** The queue it stands in; changes by transfer, the number does not. */
  readonly zoneId: ZoneId;
  /** What is still to be done, the zone's services first. */
  readonly services: readonly ServiceId[];
  readonly takenAt: Instant;
  /** The key of the order: takenAt, or the place a reinstatement gave. Never the seq. */
  readonly placedAt: Instant;
  readonly channel: 'kiosk' | 'guide' | 'counter';
  readonly takenOn: DeviceId | null;
  readonly visitorId: VisitorId | null;
  readonly priority: {
    readonly classId: ClassId;
    readonly groundId: GroundId;
    readonly bypass: boolean;
  } | null;
  /** The appointment that it was given for; late = an ordinary number. */
  readonly appointment: {
    readonly appointmentId: AppointmentId;
    readonly slotFrom: Instant;
    readonly slotTo: Instant;
    readonly late: boolean;
    readonly groundId: GroundId | null;
  } | null;
  /** 陪同取号: what the visitor needs, and who is with them. */
  readonly assistance: Assistance | null;
  readonly progressKey: ProgressKey;
  /** What the visitor was told when the number was taken. */
  readonly promise: WaitPromise;
  /** All calls and recalls so far. */
  readonly calls: number;
  readonly slip: Slip | null;
  /** Kept for this counter (本窗口下一位, or moved to one window). */
  readonly forCounterId: CounterId | null;
  /** Why it may come out of the order of numbers; shown on the board as 转 / 回 / 断网. */
  readonly placed: 'transferred' | 'reinstated' | 'offline' | null;
  /** Seconds already served at earlier windows or before a hold. */
  readonly servedSeconds: number;
}

export interface WaitingTicket extends TicketBase {
  readonly status: 'waiting';
}

export interface CalledTicket extends TicketBase {
  readonly status: 'called';
  readonly counterId: CounterId;
  readonly calledAt: Instant;
  /** Calls since it last left the queue: 再叫 counts up. */
  readonly round: number;
  /** The log seq of the latest call or recall: the announcement's identity. */
  readonly callSeq: number;
  readonly lastCallAt: Instant;
  /** When a speaker reported the latest call; null until then. */
  readonly heardAt: Instant | null;
  readonly because: Because;
}

export interface ServingTicket extends TicketBase {
  readonly status: 'serving';
  readonly counterId: CounterId;
  readonly startedAt: Instant;
  /** Nobody pressed 开始: a no-show and a recall are still possible. */
  readonly startInferred: boolean;
  readonly round: number;
  readonly because: Because;
}

export interface HeldTicket extends TicketBase {
  readonly status: 'held';
  readonly counterId: CounterId;
  readonly heldAt: Instant;
}

export interface NoShowTicket extends TicketBase {
  readonly status: 'noShow';
  readonly counterId: CounterId;
  readonly missedAt: Instant;
}

export type Ticket = WaitingTicket | CalledTicket | ServingTicket | HeldTicket | NoShowTicket;

/** Whether it stands where it does because of an appointment (预约); a ground that was granted since says more. */
export function isByAppointment({
  appointment,
  priority,
}: Pick<TicketBase, 'appointment' | 'priority'>): boolean {
  return appointment !== null && !appointment.late && (priority?.groundId ?? null) === appointment.groundId;
}

/** The place in a queue: `placedAt`, then `takenAt`, then the number (one commit gives several at once), then the id. */
export function placeKey(ticket: Pick<Ticket, 'placedAt' | 'takenAt' | 'number' | 'ticketId'>): string {
  const { placedAt, takenAt, number, ticketId } = ticket;
  return `${placedAt}|${takenAt}|${number.length}${number}|${ticketId}`;
}
