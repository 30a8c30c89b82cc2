/** 查号 and 今日 answered from the log: a day is folded once more, from its first fact. Runs in the worker. */
import type { Envelope } from '@yichuang/domain/event';
import type { HallEvent } from '@yichuang/domain/hall/events';
import { newHall } from '@yichuang/domain/hall/hall';
import { waitAccountOf, type WaitAccount } from '@yichuang/domain/hall/waiting/wait-account';
import { whyFirst, type Comparison } from '@yichuang/domain/hall/waiting/why-first';
import type { AccountId, HallId, Instant, LocalDate, TicketId } from '@yichuang/domain/ids';
import { dayFiguresOf, type DayFigures } from '@yichuang/domain/oversight/day-figures';
import { ownFiguresOf, type OwnFigures } from '@yichuang/domain/oversight/own-figures';
import type { Database } from 'better-sqlite3';
import { setAsideOn } from '../objection/objection-table.ts';
import { openEventReader } from '../store/event-log.ts';

export interface DayOfHall {
  readonly hallId: HallId;
  readonly date: LocalDate;
}

/** `until`: a number that lives is accounted for up to then. */
export function accountOf(
  database: Database,
  { hallId, date }: DayOfHall,
  ticketId: TicketId,
  until: Instant,
): WaitAccount | null {
  return waitAccountOf(factsOf(database, date), newHall(hallId, date), ticketId, until);
}

export function comparisonOf(
  database: Database,
  { hallId, date }: DayOfHall,
  one: TicketId,
  other: TicketId,
): Comparison | null {
  return whyFirst(factsOf(database, date), newHall(hallId, date), one, other);
}

/** `until`: as of then; null = everything that the day has. */
export function figuresOf(
  database: Database,
  { hallId, date }: DayOfHall,
  until: Instant | null,
): DayFigures {
  const setAside = setAsideOn(database, date);
  return dayFiguresOf(factsOf(database, date), newHall(hallId, date), until, setAside);
}

export function ownFigures(
  database: Database,
  { hallId, date }: DayOfHall,
  accountId: AccountId,
): OwnFigures {
  return ownFiguresOf(factsOf(database, date), newHall(hallId, date), accountId, setAsideOn(database, date));
}

export function factsOf(database: Database, date: LocalDate): Iterable<Envelope<HallEvent>> {
  return openEventReader(database).ofStream(`hall/${date}`) as Iterable<Envelope<HallEvent>>;
}
