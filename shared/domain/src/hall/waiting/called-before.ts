/** Who was called while a number waited, and why before it (先叫的人). */
import type { CounterId, Instant, ReasonId, TicketId, TicketNumber } from '../../ids.ts';
import type { Because } from '../because.ts';
import { placeKey, type Ticket } from '../ticket.ts';

export type WhyBefore =
  /** Took a number earlier. */
  | 'earlier'
  /** 急难 goes before everybody. */
  | 'emergency'
  /** 优先, within the ratio. */
  | 'priority'
  /** Came in time for an appointment. */
  | 'appointment'
  /** Kept for that window: moved to it, or back at it. */
  | 'reserved'
  /** Back from an earlier call, or moved here from another queue: its place is older. */
  | 'reinstated'
  | 'transferred'
  /** Taken earlier at a kiosk that was cut off. */
  | 'offline'
  /** Called by its number, with a reason. */
  | 'chosen'
  /** 应急叫号: that window had lost the hub and called by itself. */
  | 'withoutHub'
  /** Paper numbers (停机时纸质叫号) were called out of their order. */
  | 'paper'
  /** That window serves another queue besides. */
  | 'otherQueue';

export interface CalledBefore {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly counterId: CounterId;
  readonly at: Instant;
  readonly why: WhyBefore;
  /** 选呼: the reason that was given. */
  readonly reasonId: ReasonId | null;
}

/** Why `called` went before `waiting`; both as they stood before the call. */
export function whyBefore(called: Ticket, waiting: Ticket, { rule }: Because): WhyBefore {
  switch (rule) {
    case 'reserved':
    case 'emergency':
    case 'chosen':
    case 'withoutHub':
      return rule;
    case 'overtaking':
      return called.appointment && !called.appointment.late ? 'appointment' : 'priority';
    case 'order':
      if (called.zoneId !== waiting.zoneId) return 'otherQueue';
      return called.takenAt <= waiting.takenAt ? 'earlier' : (called.placed ?? placeOf(called, waiting));
  }
}

/** Taken later, and yet in front: only a priority ticket that stands in its own line, or somebody whose place moved back. */
function placeOf(called: Ticket, waiting: Ticket): WhyBefore {
  return called.priority !== null && placeKey(called) > placeKey(waiting) ? 'priority' : 'earlier';
}
