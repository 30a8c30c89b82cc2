/** The living hall as plain JSON that any tool can read: tickets, counters, queues in the order of calling. */
import { boardOf, windowOf, type Board } from '@yichuang/domain/hall/views/board';
import {
  lineKey,
  openCountersFor,
  reservedKey,
  servedBy,
  type Hall,
  type RecentCall,
} from '@yichuang/domain/hall/hall';
import type { AtCounter, Counter } from '@yichuang/domain/hall/counter';
import { promiseFor, type WaitPromise } from '@yichuang/domain/hall/estimate';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type {
  AccountId,
  CounterId,
  HallId,
  Instant,
  LocalDate,
  TicketId,
  ZoneId,
} from '@yichuang/domain/ids';

interface Common {
  readonly hallId: HallId;
  readonly date: LocalDate;
  readonly phase: Hall['phase'];
  /** The log seq up to which this is true. */
  readonly seq: number;
  readonly now: Instant;
}

/** For the public: what the board in the hall shows. */
export interface PublicHall extends Common {
  readonly board: Board;
}

/** For signed-in staff and paired terminals. */
export interface LivingHall extends Common {
  readonly tickets: readonly Ticket[];
  readonly counters: readonly CounterLine[];
  readonly queues: readonly Queue[];
  readonly recentCalls: readonly RecentCall[];
}

export interface CounterLine {
  readonly counterId: CounterId;
  readonly number: number;
  readonly zoneIds: readonly ZoneId[];
  readonly fallbackZoneIds: readonly ZoneId[];
  readonly state: 'closed' | 'paused' | 'idle' | 'calling' | 'serving' | 'direct';
  readonly accountId: AccountId | null;
  readonly pause: Counter['pause'];
  readonly current: AtCounter | null;
  /** Kept for this counter, called before anybody else. */
  readonly reserved: readonly TicketId[];
}

export interface Queue {
  readonly zoneId: ZoneId;
  readonly prefix: string;
  readonly taken: number;
  readonly openCounters: readonly CounterId[];
  /** What somebody who takes a number now would be told. */
  readonly promise: WaitPromise;
  /** Each in the plain order; how they are interleaved is policy.ts. */
  readonly bypass: readonly TicketId[];
  readonly priority: readonly TicketId[];
  readonly ordinary: readonly TicketId[];
}

export function publicHall(hall: Hall, seq: number, now: Instant): PublicHall {
  return { ...common(hall, seq, now), board: boardOf(hall) };
}

export function livingHall(hall: Hall, seq: number, now: Instant): LivingHall {
  const line = (key: string): readonly TicketId[] => [...(hall.lines.get(key)?.values() ?? [])];
  return {
    ...common(hall, seq, now),
    tickets: [...hall.tickets.values()],
    counters: hall.rules.counters.map(({ counterId, number }) => {
      const { zoneIds, fallbackZoneIds } = servedBy(hall, counterId);
      const counter = hall.counters.get(counterId);
      return {
        counterId,
        number,
        zoneIds,
        fallbackZoneIds,
        state: windowOf(hall, counterId)?.state ?? 'closed',
        accountId: counter?.accountId ?? null,
        pause: counter?.pause ?? null,
        current: counter?.current ?? null,
        reserved: line(reservedKey(counterId)),
      };
    }),
    queues: hall.rules.zones.map(({ zoneId, prefix }) => ({
      zoneId,
      prefix,
      taken: hall.taken.get(zoneId) ?? 0,
      openCounters: openCountersFor(hall, zoneId).map(({ counterId }) => counterId),
      promise: promiseFor(hall, zoneId, 'ordinary'),
      bypass: line(lineKey(zoneId, 'bypass')),
      priority: line(lineKey(zoneId, 'priority')),
      ordinary: line(lineKey(zoneId, 'ordinary')),
    })),
    recentCalls: hall.recentCalls,
  };
}

function common({ hallId, date, phase }: Hall, seq: number, now: Instant): Common {
  return { hallId, date, phase, seq, now };
}
