/** A day's gaps at the counters (空窗时长, 在岗率, 顶岗响应), read from its log. Runs in the worker. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import {
  coverResponseOf,
  presenceRateOf,
  vacantSecondsOf,
  workedPostsOf,
} from '@yichuang/domain/oversight/vacancy-day';
import { plusSeconds, secondsBetween } from '@yichuang/domain/time';
import type { StaffingDay } from '@yichuang/protocol/roster';
import type { Database } from 'better-sqlite3';
import { openEventReader } from '../store/event-log.ts';

export interface StaffingOf {
  readonly date: LocalDate;
  readonly zoneOffsetMinutes: number;
  /** As of; null = the whole of a past day. */
  readonly until: Instant | null;
}

export function staffingOf(database: Database, { date, zoneOffsetMinutes, until }: StaffingOf): StaffingDay {
  const day = openEventReader(database).ofStream(`hall/${date}`) as Iterable<Envelope<HallEvent>>;
  const posts = workedPostsOf(day, date, zoneOffsetMinutes, until);
  return {
    date,
    posts: posts.length,
    vacantSeconds: vacantSecondsOf(posts),
    presenceRate: presenceRateOf(posts),
    coverResponseSeconds: coverResponseOf(posts),
    gaps: posts
      .flatMap(({ counterId, accountId, times, gaps }) =>
        gaps
          .filter(({ from, to }) => to > plusSeconds(from, 60 * times.remindMinutes))
          .map(({ from, to, endedBy }) => ({
            counterId,
            accountId,
            from,
            to,
            vacantSeconds: Math.max(0, secondsBetween(from, to) - 60 * times.countMinutes),
            endedBy,
          })),
      )
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
}
