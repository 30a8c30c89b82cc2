/**
 * The days that indicators are counted from (逐日折算), each folded once: what a day that is over has given is kept in the worker's
 * memory until something is told of it later (补录). A month is then read as fast as a day.
 */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { newHall } from '@yichuang/domain/hall/hall';
import type { LocalDate } from '@yichuang/domain/ids';
import { workedPostsOf, type WorkedPost } from '@yichuang/domain/oversight/vacancy-day';
import { visitsOf, type Visits } from '@yichuang/domain/oversight/visits';
import { dateAt } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import { openEventReader } from '../store/event-log.ts';
import type { PeriodAbout } from './period.ts';

export interface Day extends Pick<Visits, 'visits' | 'parts' | 'finishes'> {
  readonly posts: readonly WorkedPost[];
}

/** More than the longest span that is asked for. */
const MOST_DAYS = 120;

const kept = new Map<string, { readonly version: number; readonly day: Day }>();

/** Null: the hall had no such day. */
export function dayOf(database: Database, date: LocalDate, about: PeriodAbout): Day | null {
  const stream = `hall/${date}`;
  const version = database
    .prepare<[string], number | null>('SELECT max(version) FROM event WHERE stream = ?')
    .pluck()
    .get(stream);
  if (version === undefined || version === null) return null;
  const offset = about.deadlines.hours.zoneOffsetMinutes;
  const isOver = date < dateAt(about.span.until, offset);
  const key = `${database.name} ${date}`;
  const known = isOver ? kept.get(key) : undefined;
  if (known?.version === version) return known.day;
  const facts = [...openEventReader(database).ofStream(stream)] as readonly Envelope<HallEvent>[];
  const { visits, parts, finishes } = visitsOf(facts, newHall(about.hallId, date), about.span.until);
  const day = { visits, parts, finishes, posts: workedPostsOf(facts, date, offset, about.span.until) };
  if (isOver) keep(key, { version, day });
  return day;
}

function keep(key: string, day: { readonly version: number; readonly day: Day }): void {
  kept.delete(key);
  kept.set(key, day);
  const [oldest] = kept.keys();
  if (kept.size > MOST_DAYS && oldest !== undefined) kept.delete(oldest);
}
