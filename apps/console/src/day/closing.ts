/** Who is still there when the day is to be closed (闭厅), and what was decided for each. Pure. */
import type { Decision } from '@yichuang/domain/hall/commands/close-day';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { LivingState, Ticket } from '@yichuang/domain/hall/ticket';
import type { CounterId, Instant, TicketId, TicketNumber, ZoneId } from '@yichuang/domain/ids';
import { waitedMinutes } from '@yichuang/domain/hall/views/desk';

export type Decisions = ReadonlyMap<TicketId, Decision>;

export interface StillHere {
  readonly ticketId: TicketId;
  readonly number: TicketNumber;
  readonly zoneId: ZoneId;
  readonly status: LivingState;
  /** At whose counter it is, or was called last. */
  readonly counterId: CounterId | null;
  readonly priority: boolean;
  readonly takenAt: Instant;
  readonly waited: number;
  readonly may: readonly Decision[];
  /** Null: still to be decided; for 过号 it may stay so, they end as 弃号. */
  readonly decision: Decision | null;
}

export interface ClosingState {
  readonly rows: readonly StillHere[];
  readonly undecided: readonly StillHere[];
  /** How many each decision concerns. */
  readonly decided: Readonly<Record<Decision, number>>;
  /** 过号 without a decision: they end as 弃号 by themselves. */
  readonly missed: number;
  /** Counters at which somebody is signed in; the closing signs them off. */
  readonly openCounters: number;
}

/** 转次日优先 · 已离开 · 本人放弃 · 已办完. */
export const DECISIONS: readonly Decision[] = ['nextDayPriority', 'left', 'gaveUp', 'finished'];

/** 已办完 only where somebody sat at a counter. */
export function allowedFor(status: LivingState): readonly Decision[] {
  const served = status === 'called' || status === 'serving';
  return served ? DECISIONS : DECISIONS.filter((decision) => decision !== 'finished');
}

const ORDER: readonly LivingState[] = ['serving', 'called', 'held', 'waiting', 'noShow'];

export function closingOf(hall: Hall, decisions: Decisions, now: Instant): ClosingState {
  const rows = [...hall.tickets.values()]
    .map((ticket) => stillHere(ticket, decisions, now))
    .toSorted(
      (one, other) =>
        ORDER.indexOf(one.status) - ORDER.indexOf(other.status) || (one.takenAt < other.takenAt ? -1 : 1),
    );
  const count = (decision: Decision): number => rows.filter((row) => row.decision === decision).length;
  return {
    rows,
    undecided: rows.filter(isUndecided),
    decided: {
      nextDayPriority: count('nextDayPriority'),
      gaveUp: count('gaveUp'),
      left: count('left'),
      finished: count('finished'),
    },
    missed: rows.filter(({ status, decision }) => status === 'noShow' && decision === null).length,
    openCounters: hall.counters.size,
  };
}

/** The same decision for everybody who has none yet and may have it. */
export function decideRest(rows: readonly StillHere[], decisions: Decisions, decision: Decision): Decisions {
  const next = new Map(decisions);
  for (const row of rows)
    if (isUndecided(row) && row.may.includes(decision)) next.set(row.ticketId, decision);
  return next;
}

/** How many `decideRest` would decide. */
export function restFor(rows: readonly StillHere[], decision: Decision): number {
  return rows.filter((row) => isUndecided(row) && row.may.includes(decision)).length;
}

/** What goes with `closeDay`. */
export function decisionsToSend(
  rows: readonly StillHere[],
): readonly { readonly ticketId: TicketId; readonly decision: Decision }[] {
  return rows.flatMap(({ ticketId, decision }) => (decision === null ? [] : [{ ticketId, decision }]));
}

function isUndecided({ status, decision }: StillHere): boolean {
  return decision === null && status !== 'noShow';
}

function stillHere(ticket: Ticket, decisions: Decisions, now: Instant): StillHere {
  const { ticketId, number, zoneId, status, takenAt } = ticket;
  const may = allowedFor(status);
  // A decision of before may not fit any more: whoever was called may be back in the line.
  const wanted = decisions.get(ticketId);
  return {
    ticketId,
    number,
    zoneId,
    status,
    counterId: ticket.status === 'waiting' ? ticket.forCounterId : ticket.counterId,
    priority: ticket.priority !== null,
    takenAt,
    waited: waitedMinutes(ticket, now),
    may,
    decision: wanted !== undefined && may.includes(wanted) ? wanted : null,
  };
}
