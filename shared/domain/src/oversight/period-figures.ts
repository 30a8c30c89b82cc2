/**
 * The figures of some days (期间指标), put together from cases, visits, rosters, ratings, searches and the items themselves. What
 * each indicator divides by what stands in `period-indicators.ts`.
 */
import type { Case } from '../casework/case.ts';
import type { DepartmentId } from '../catalogue/premises.ts';
import type { EvaluationCounts } from '../evaluation/figures.ts';
import type { AccountId, CounterId, LocalDate, ServiceId, ZoneId } from '../ids.ts';
import { figuresOfCase, NO_CASES, type CaseFigures, type Span } from './case-figures.ts';
import { NO_QUALITY, qualityOfCase, type CaseQuality, type QualityBasis } from './case-quality.ts';
import { waitOf, type Finish, type Part, type Visit } from './visits.ts';

export type CaseCounts = CaseFigures & CaseQuality;

export const NO_COUNTS: CaseCounts = { ...NO_CASES, ...NO_QUALITY };

/** Of the numbers of some days; seconds. */
export interface VisitCounts {
  readonly taken: number;
  readonly finished: number;
  readonly called: number;
  readonly waitSeconds: number;
  readonly longest: number | null;
  readonly p90: number | null;
  readonly over30Minutes: number;
  readonly missed: number;
  readonly abandoned: number;
  readonly cancelled: number;
  /** Parts of services whose start somebody pressed. */
  readonly parts: number;
  readonly serviceSeconds: number;
  readonly checkedIn: number;
  readonly onTime: number;
}

export interface StaffingCounts {
  readonly vacantSeconds: number;
  readonly postSeconds: number;
  readonly workedSeconds: number;
  /** 顶岗响应, the median; null: nobody stood in. */
  readonly coverSeconds: number | null;
}

export interface PeriodFigures {
  /** Both included. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly cases: CaseCounts;
  readonly visits: VisitCounts;
  readonly staffing: StaffingCounts;
  readonly ratings: EvaluationCounts;
  /** The lowest level that counts as satisfied, a setting. */
  readonly satisfiedFrom: number;
  /** 回访: bad ratings with a name whose verification fell into these days; and those that were reached. */
  readonly callbacks: { readonly named: number; readonly reached: number };
  /** Null: appointments of these days are forgotten already, or there were none. */
  readonly appointments: number | null;
  readonly knowledge: { readonly searches: number; readonly adopted: number };
  /** As the hall's items are now. */
  readonly items: {
    readonly here: number;
    readonly everywhere: number;
    readonly withoutVisit: number;
  };
  readonly zones: readonly ({ readonly zoneId: ZoneId } & VisitCounts)[];
  /** Of those who took their number in that hour of the day, by the hall's clock. */
  readonly hours: readonly ({ readonly hour: number } & VisitCounts)[];
  readonly departments: readonly ({ readonly departmentId: DepartmentId } & CaseCounts)[];
  readonly services: readonly ({ readonly itemId: ServiceId } & CaseCounts)[];
  readonly counters: readonly ({ readonly counterId: CounterId } & SeatCounts)[];
  readonly clerks: readonly ({ readonly accountId: AccountId } & SeatCounts)[];
}

/** What was done at one window or by one clerk. */
export interface SeatCounts extends Pick<
  CaseCounts,
  'received' | 'corrected' | 'accepted' | 'oneVisit' | 'finished'
> {
  readonly served: number;
  readonly parts: number;
  readonly serviceSeconds: number;
}

export interface CasesOfPeriod {
  readonly total: CaseCounts;
  readonly departments: ReadonlyMap<DepartmentId, CaseCounts>;
  readonly services: ReadonlyMap<ServiceId, CaseCounts>;
  readonly counters: ReadonlyMap<CounterId, CaseCounts>;
  readonly clerks: ReadonlyMap<AccountId, CaseCounts>;
}

export function casesOfPeriod(cases: Iterable<Case>, span: Span, basis: QualityBasis): CasesOfPeriod {
  let total = NO_COUNTS;
  const departments = new Map<DepartmentId, CaseCounts>();
  const services = new Map<ServiceId, CaseCounts>();
  const counters = new Map<CounterId, CaseCounts>();
  const clerks = new Map<AccountId, CaseCounts>();
  for (const current of cases) {
    const own = { ...figuresOfCase(current, span, basis), ...qualityOfCase(current, span, basis) };
    if (Object.values(own).every((count) => count === 0)) continue;
    total = plus(total, own);
    add(departments, current.approvalDepartmentId, own);
    add(services, current.itemId, own);
    add(counters, current.counterId, own);
    add(clerks, current.receivedBy, own);
  }
  return { total, departments, services, counters, clerks };
}

function add<Key>(to: Map<Key, CaseCounts>, key: Key | null, counts: CaseCounts): void {
  if (key !== null) to.set(key, plus(to.get(key) ?? NO_COUNTS, counts));
}

function plus(one: CaseCounts, other: CaseCounts): CaseCounts {
  const sum: Record<keyof CaseCounts, number> = { ...one };
  for (const key of Object.keys(sum) as (keyof CaseCounts)[]) sum[key] += other[key];
  return sum;
}

const LONG_WAIT_SECONDS = 30 * 60;
const ON_TIME_MS = 10 * 60_000;

export function visitCountsOf(visits: readonly Visit[], parts: readonly Part[]): VisitCounts {
  const waits = visits
    .map(waitOf)
    .filter((seconds) => seconds !== null)
    .toSorted((one, other) => one - other);
  const count = (is: (visit: Visit) => boolean): number => visits.filter(is).length;
  return {
    taken: visits.length,
    finished: count(({ status }) => status === 'finished'),
    called: waits.length,
    waitSeconds: sum(waits),
    longest: waits.at(-1) ?? null,
    p90: waits[Math.ceil(waits.length * 0.9) - 1] ?? null,
    over30Minutes: waits.filter((seconds) => seconds > LONG_WAIT_SECONDS).length,
    missed: count(({ wasMissed }) => wasMissed),
    abandoned: count(({ status }) => status === 'abandoned'),
    cancelled: count(({ status }) => status === 'cancelled'),
    parts: parts.length,
    serviceSeconds: sum(parts.map(({ seconds }) => seconds)),
    checkedIn: count(({ slotTo }) => slotTo !== null),
    onTime: count(
      ({ startedAt, slotTo }) =>
        startedAt !== null && slotTo !== null && Date.parse(startedAt) <= Date.parse(slotTo) + ON_TIME_MS,
    ),
  };
}

export function visitCountsBy<Key extends string | number>(
  visits: readonly Visit[],
  keyOf: (visit: Visit) => Key,
): ReadonlyMap<Key, VisitCounts> {
  const groups = [...Map.groupBy(visits, keyOf)].toSorted(([one], [other]) => (one < other ? -1 : 1));
  return new Map(groups.map(([key, own]) => [key, visitCountsOf(own, [])]));
}

/** By window or by clerk, in the order in which they first served; who only took papers in is there, too. */
export function seatCountsOf<Key extends string>(
  keyOf: (one: Finish | Part) => Key | null,
  { finishes, parts }: { readonly finishes: readonly Finish[]; readonly parts: readonly Part[] },
  cases: ReadonlyMap<Key, CaseCounts>,
): ReadonlyMap<Key, SeatCounts> {
  const served = Map.groupBy(finishes, keyOf);
  const pieces = Map.groupBy(parts, keyOf);
  const keys = new Set([...served.keys(), ...pieces.keys(), ...cases.keys()]);
  return new Map(
    [...keys].flatMap((key) => {
      if (key === null) return [];
      const { received, corrected, accepted, oneVisit, finished } = cases.get(key) ?? NO_COUNTS;
      const own = pieces.get(key) ?? [];
      const counts = { served: served.get(key)?.length ?? 0, parts: own.length };
      const seconds = sum(own.map((part) => part.seconds));
      return [
        [key, { ...counts, serviceSeconds: seconds, received, corrected, accepted, oneVisit, finished }],
      ];
    }),
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
