/** Why a number does not sit at a window at this moment (等候原因): one cause for every instant of its life. */
import type { CounterId, Instant, ReasonId } from '../../ids.ts';
import { clockAt, dateAt, weekdayOf } from '../../time.ts';
import type { Counter } from '../counter.ts';
import { openCountersFor, serves, type Hall } from '../hall.ts';
import { sessionsOn } from '../settings.ts';
import type { Ticket } from '../ticket.ts';

export type WaitCause =
  /** Given by a kiosk that was cut off: the hall did not know of it yet. */
  | { readonly kind: 'untold' }
  /** The hub was away and numbers were called from paper (纸质叫号). */
  | { readonly kind: 'paper' }
  /** Checked in before the slot of its appointment. */
  | { readonly kind: 'early' }
  /** Outside the sessions, and no window called: before the opening, at noon, after the end. */
  | { readonly kind: 'closed' }
  /** No window that serves its queue was signed in. */
  | { readonly kind: 'noCounter' }
  /** Those that were, had paused. */
  | {
      readonly kind: 'paused';
      readonly counterIds: readonly CounterId[];
      readonly reasonIds: readonly ReasonId[];
    }
  /** All windows of its queue had somebody. */
  | { readonly kind: 'busy' }
  /** A window of its queue had nobody, and called nobody. */
  | { readonly kind: 'free'; readonly counterIds: readonly CounterId[] }
  /** Called and on its way to the window. */
  | { readonly kind: 'called'; readonly counterId: CounterId }
  | { readonly kind: 'serving'; readonly counterId: CounterId }
  | { readonly kind: 'held'; readonly counterId: CounterId }
  /** Called, did not come (过号), not back yet. */
  | { readonly kind: 'absent'; readonly counterId: CounterId };

/** What holds a ticket at `at`, as the hall stood then. */
export function causeOf(hall: Hall, ticket: Ticket, at: Instant): WaitCause {
  switch (ticket.status) {
    case 'waiting':
      return causeOfWaiting(hall, ticket, at);
    case 'called':
    case 'serving':
    case 'held':
      return { kind: ticket.status, counterId: ticket.counterId };
    case 'noShow':
      return { kind: 'absent', counterId: ticket.counterId };
  }
}

function causeOfWaiting(hall: Hall, ticket: Ticket, at: Instant): WaitCause {
  const { appointment, forCounterId, zoneId } = ticket;
  if (appointment && !appointment.late && at < appointment.slotFrom) return { kind: 'early' };
  const open = openCountersFor(hall, zoneId).filter(
    ({ counterId }) => forCounterId === null || counterId === forCounterId,
  );
  const free = open.filter(({ current }) => current === null);
  if (free.length > 0) return { kind: 'free', counterIds: idsOf(free) };
  if (open.length > 0) return { kind: 'busy' };
  if (!isInSession(hall, at)) return { kind: 'closed' };
  const paused = [...hall.counters.values()].filter(
    ({ counterId, pause }) => pause !== null && serves(hall, counterId, zoneId),
  );
  if (paused.length === 0) return { kind: 'noCounter' };
  const reasonIds = [...new Set(paused.flatMap(({ pause }) => (pause ? [pause.reasonId] : [])))];
  return { kind: 'paused', counterIds: idsOf(paused), reasonIds };
}

export function isInSession({ rules }: Hall, at: Instant): boolean {
  if (rules.alwaysOpen) return true;
  const date = dateAt(at, rules.zoneOffsetMinutes);
  const clock = clockAt(at, rules.zoneOffsetMinutes);
  return sessionsOn(rules, date, weekdayOf(date)).some(({ from, to }) => from <= clock && clock < to);
}

function idsOf(counters: readonly Counter[]): readonly CounterId[] {
  return counters.map(({ counterId }) => counterId);
}
