/** 期间指标, read from the log and the tables of some days: each day is folded once, each case once. Runs in the worker. */
import type { DeadlineBasis } from '@yichuang/domain/calendar/deadline-rules';
import { datesThrough } from '@yichuang/domain/calendar/dates';
import type { HallId, Instant, LocalDate, ServiceId } from '@yichuang/domain/ids';
import {
  casesOfPeriod,
  seatCountsOf,
  visitCountsBy,
  visitCountsOf,
  type PeriodFigures,
  type StaffingCounts,
} from '@yichuang/domain/oversight/period-figures';
import { coverResponseOf, vacantSecondsOf, type WorkedPost } from '@yichuang/domain/oversight/vacancy-day';
import { counted, type Visit } from '@yichuang/domain/oversight/visits';
import { clockAt, secondsBetween } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import { evaluationCounts } from '../evaluation/counts.ts';
import { openKnowledgeUses } from '../knowledge/uses.ts';
import { setAsideOn } from '../objection/objection-table.ts';
import { casesOf, rulesReader } from '../reports/counting.ts';
import { openEventReader } from '../store/event-log.ts';
import { dayOf, type Day } from './days.ts';

const HOUR = 'hh'.length;

export interface PeriodAbout {
  readonly hallId: HallId;
  /** Both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  /** The first instant of `from`, and the first after `to` or now. */
  readonly span: { readonly from: Instant; readonly until: Instant };
  readonly deadlines: DeadlineBasis;
  readonly satisfiedFrom: number;
  readonly items: PeriodFigures['items'];
  /** Of the hall's items those that promise that nobody has to come. */
  readonly withoutVisit: readonly ServiceId[];
}

export function periodOf(database: Database, about: PeriodAbout): PeriodFigures {
  const { from, to, span, deadlines, satisfiedFrom, items } = about;
  const needsNoVisit = new Set(about.withoutVisit);
  const cases = casesOfPeriod(casesOf(database, span), span, {
    deadlines,
    rulesAt: rulesReader(database),
    needsNoVisit: (itemId) => needsNoVisit.has(itemId),
  });
  const days = daysOf(database, about);
  const visits = days.flatMap((day) => day.visits);
  const parts = days.flatMap((day) => day.parts);
  const finishes = days.flatMap((day) => day.finishes);
  const served = { finishes, parts };
  const { zoneOffsetMinutes } = deadlines.hours;
  const hourOf = ({ takenAt }: Visit): number => Number(clockAt(takenAt, zoneOffsetMinutes).slice(0, HOUR));
  const counters = seatCountsOf((one) => one.counterId, served, cases.counters);
  const clerks = seatCountsOf((one) => one.accountId, served, cases.clerks);
  return {
    from,
    to,
    cases: cases.total,
    visits: visitCountsOf(visits, parts),
    staffing: staffingOf(days.flatMap((day) => day.posts)),
    ratings: evaluationCounts(database, span.from, span.until),
    satisfiedFrom,
    callbacks: callbacksOf(database, span),
    appointments: appointmentsOf(database, from, to),
    knowledge: openKnowledgeUses(database).figures(from, to),
    items,
    zones: listed(
      visitCountsBy(visits, ({ zoneId }) => zoneId),
      'zoneId',
    ),
    hours: listed(visitCountsBy(visits, hourOf), 'hour'),
    departments: listed(cases.departments, 'departmentId'),
    services: listed(cases.services, 'itemId'),
    counters: listed(counters, 'counterId'),
    clerks: listed(clerks, 'accountId'),
  };
}

function daysOf(database: Database, about: PeriodAbout): readonly Day[] {
  return datesThrough(about.from, about.to).flatMap((date) => {
    const day = dayOf(database, date, about);
    return day === null ? [] : [{ ...day, parts: counted(day.parts, setAsideOn(database, date)) }];
  });
}

function staffingOf(posts: readonly WorkedPost[]): StaffingCounts {
  const seconds = (stretches: readonly { readonly from: Instant; readonly to: Instant }[]): number =>
    stretches.reduce((sum, { from, to }) => sum + secondsBetween(from, to), 0);
  const postSeconds = seconds(posts);
  return {
    vacantSeconds: vacantSecondsOf(posts),
    postSeconds,
    workedSeconds: postSeconds - seconds(posts.flatMap(({ gaps }) => gaps)),
    coverSeconds: coverResponseOf(posts),
  };
}

/** Who was anonymous cannot be called. */
function callbacksOf(database: Database, { from, until }: PeriodAbout['span']): PeriodFigures['callbacks'] {
  const events = openEventReader(database);
  const verified = database
    .prepare<[Instant, Instant], string>(
      'SELECT evaluationId FROM rectification WHERE verifiedAt >= ? AND verifiedAt < ?',
    )
    .pluck()
    .all(from, until);
  const contacts = verified.map((evaluationId) => {
    const facts = [...events.ofStream(`evaluation/${evaluationId}`)];
    const last = facts.findLast(({ type }) => type === 'BadRatingVerified');
    return (last?.payload as { readonly contact?: string } | undefined)?.contact;
  });
  const reached = contacts.filter((contact) => contact === 'reached').length;
  return { named: reached + contacts.filter((contact) => contact === 'unreached').length, reached };
}

function appointmentsOf(database: Database, from: LocalDate, to: LocalDate): number | null {
  const booked = database
    .prepare<[string, string], number>(
      'SELECT count(*) FROM appointment WHERE date BETWEEN ? AND ? AND cancelled = 0',
    )
    .pluck()
    .get(from, to);
  return booked === undefined || booked === 0 ? null : booked;
}

function listed<Key extends string | number, Counts extends object, Name extends string>(
  counts: ReadonlyMap<Key, Counts>,
  name: Name,
): readonly (Counts & Record<Name, Key>)[] {
  return [...counts].map(([key, own]) => ({ ...own, [name]: key }) as Counts & Record<Name, Key>);
}
