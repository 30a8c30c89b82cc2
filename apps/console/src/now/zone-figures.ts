/** The living figures of each zone (各区情况), counted from the living hall. */
import { openCountersFor, servedBy, type Hall } from '@yichuang/domain/hall/hall';
import type { LivingState, Ticket } from '@yichuang/domain/hall/ticket';
import { numberOfCounter } from '@yichuang/domain/hall/views/board';
import type { Instant, ZoneId } from '@yichuang/domain/ids';

export type Tally = Readonly<Record<LivingState, number>>;

export interface ZoneFigures {
  readonly zoneId: ZoneId;
  readonly states: Tally;
  /** Numbers given today. */
  readonly taken: number;
  /** When the longest waiting of them took the number. */
  readonly oldestAt: Instant | null;
  /** Open counters of the zone's own, by number. */
  readonly own: readonly number[];
  /** Open counters that help when their own queue is empty. */
  readonly helping: readonly number[];
}

const NONE: Tally = { waiting: 0, called: 0, serving: 0, held: 0, noShow: 0 };

export function zoneFigures(hall: Hall): readonly ZoneFigures[] {
  const byZone = Map.groupBy(hall.tickets.values(), ({ zoneId }) => zoneId);
  return hall.rules.zones.map(({ zoneId }) => {
    const tickets = byZone.get(zoneId) ?? [];
    const open = openCountersFor(hall, zoneId).map(({ counterId }) => counterId);
    const isOwn = (counterId: (typeof open)[number]): boolean =>
      servedBy(hall, counterId).zoneIds.includes(zoneId);
    return {
      zoneId,
      states: tallyOf(tickets),
      taken: hall.taken.get(zoneId) ?? 0,
      oldestAt: oldest(tickets),
      own: open.filter(isOwn).map((counterId) => numberOfCounter(hall, counterId)),
      helping: open
        .filter((counterId) => !isOwn(counterId))
        .map((counterId) => numberOfCounter(hall, counterId)),
    };
  });
}

export function tallyOf(tickets: Iterable<Pick<Ticket, 'status'>>): Tally {
  const tally = { ...NONE };
  for (const { status } of tickets) tally[status] += 1;
  return tally;
}

export function takenToday(hall: Hall): number {
  return [...hall.taken.values()].reduce((sum, taken) => sum + taken, 0);
}

function oldest(tickets: readonly Ticket[]): Instant | null {
  return tickets.reduce<Instant | null>(
    (first, { status, takenAt }) =>
      status === 'waiting' && (first === null || takenAt < first) ? takenAt : first,
    null,
  );
}
