/** Every counter of the hall with who sits there and who is being served (窗口一览). Pure. */
import type { Counter } from '@yichuang/domain/hall/counter';
import { servedBy, type Hall } from '@yichuang/domain/hall/hall';
import type { CalledTicket, HeldTicket, ServingTicket } from '@yichuang/domain/hall/ticket';
import type { AccountId, CounterId, Instant, ZoneId } from '@yichuang/domain/ids';

export type AtDesk = CalledTicket | ServingTicket;

export interface CounterRow {
  readonly counterId: CounterId;
  readonly number: number;
  readonly zoneIds: readonly ZoneId[];
  readonly state: 'closed' | 'unseen' | 'paused' | 'idle' | 'called' | 'serving';
  readonly accountId: AccountId | null;
  /** Since when it is open, paused, or out of sight. */
  readonly since: Instant | null;
  readonly pause: Counter['pause'];
  readonly ticket: AtDesk | null;
  /** 现场办理: served without a number, since. */
  readonly directSince: Instant | null;
  /** On hold at this counter (挂起). */
  readonly held: readonly HeldTicket[];
}

export function counterRows(hall: Hall): readonly CounterRow[] {
  const held = Map.groupBy(
    [...hall.tickets.values()].filter((ticket) => ticket.status === 'held'),
    ({ counterId }) => counterId,
  );
  return hall.rules.counters.map(({ counterId, number }) => {
    const counter = hall.counters.get(counterId) ?? null;
    const ticket = ticketAt(hall, counter);
    const direct = counter?.current?.kind === 'direct' ? counter.current : null;
    return {
      counterId,
      number,
      zoneIds: servedBy(hall, counterId).zoneIds,
      state: stateOf(counter, ticket, direct !== null),
      accountId: counter?.accountId ?? null,
      since: counter?.pause?.since ?? counter?.unseenSince ?? counter?.openedAt ?? null,
      pause: counter?.pause ?? null,
      ticket,
      directSince: direct?.startedAt ?? null,
      held: held.get(counterId) ?? [],
    };
  });
}

/** Since when somebody is called or served. */
export function atDeskSince(ticket: AtDesk): Instant {
  return ticket.status === 'called' ? ticket.calledAt : ticket.startedAt;
}

function ticketAt(hall: Hall, counter: Counter | null): AtDesk | null {
  if (counter?.current?.kind !== 'ticket') return null;
  const ticket = hall.tickets.get(counter.current.ticketId);
  return ticket?.status === 'called' || ticket?.status === 'serving' ? ticket : null;
}

function stateOf(counter: Counter | null, ticket: AtDesk | null, direct: boolean): CounterRow['state'] {
  if (counter === null) return 'closed';
  // A paused counter may still finish with whoever sits there.
  if (counter.pause !== null) return 'paused';
  if (counter.unseenSince !== null) return 'unseen';
  if (direct) return 'serving';
  return ticket?.status ?? 'idle';
}
