/** What the hall hears (播报): which facts are calls, and which calls are still owed after a gap. */
import type { Envelope } from '../../event.ts';
import type { CounterId, Instant, TicketId, TicketNumber } from '../../ids.ts';
import { secondsBetween } from '../../time.ts';
import type { HallLanguage } from '../assistance.ts';
import type { HallEvent } from '../events.ts';
import type { Hall } from '../hall.ts';
import { numberOfCounter } from './board.ts';

/** One call to speak. `callSeq` is its identity: a recall is a new one and is always heard. */
export interface Announcement {
  readonly callSeq: number;
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly counterId: CounterId;
  readonly counterNumber: number;
  readonly calledAt: Instant;
  /** What its visitor needs beside 普通话 (陪同取号); heard, and shown nowhere. */
  readonly language: HallLanguage | null;
}

/** A call older than this is no longer spoken after a gap: the visitor has been shown it long enough. */
export const STALE_CALL_SECONDS = 120;

/** The announcement of a call or recall; `hall` has folded the event already. */
export function announcementOf(hall: Hall, envelope: Envelope<HallEvent>): Announcement | null {
  if (envelope.type !== 'TicketCalled' && envelope.type !== 'TicketRecalled') return null;
  // 应急叫号: the hall has heard it at the window.
  if ('calledAt' in envelope.payload) return null;
  const call = hall.recentCalls.find((recent) => recent.callSeq === envelope.seq);
  return call ? announce(hall, call) : null;
}

/** After a gap: calls still `called`, not reported as heard, younger than two minutes; oldest first. */
export function owedAnnouncements(hall: Hall, now: Instant): readonly Announcement[] {
  return hall.recentCalls
    .filter((call) => {
      const ticket = hall.tickets.get(call.ticketId);
      const open = ticket?.status === 'called' && ticket.callSeq === call.callSeq && ticket.heardAt === null;
      return open && secondsBetween(call.calledAt, now) < STALE_CALL_SECONDS;
    })
    .map((call) => announce(hall, call))
    .toReversed();
}

function announce(hall: Hall, call: Hall['recentCalls'][number]): Announcement {
  const { callSeq, ticketId, number, counterId, calledAt } = call;
  const language = hall.tickets.get(ticketId)?.assistance?.language ?? null;
  const counterNumber = numberOfCounter(hall, counterId);
  return { callSeq, ticketId, number, counterId, counterNumber, calledAt, language };
}
