/** What is wrong with a day's roster before it is worked by (排班冲突). Pure; the page says it in words. */
import type { Rules } from '../hall/settings.ts';
import type { AccountId, CounterId, LocalDate, ZoneId } from '../ids.ts';
import { mayServe, overlap, periodsOn, type Period, type Post, type RosterSettings } from './roster.ts';

export type RosterConflict =
  /** One person at two counters at once. */
  | {
      readonly kind: 'twoCounters';
      readonly accountId: AccountId;
      readonly counterIds: readonly CounterId[];
      readonly period: Period;
    }
  | {
      readonly kind: 'notQualified';
      readonly accountId: AccountId;
      readonly counterId: CounterId;
      readonly zoneIds: readonly ZoneId[];
    }
  /** B is A somewhere else at that time. */
  | {
      readonly kind: 'backupBusy';
      readonly accountId: AccountId;
      readonly counterId: CounterId;
      readonly period: Period;
    }
  /** Nobody at all: 中午没有人. */
  | { readonly kind: 'nobody'; readonly period: Period }
  /** Somebody is there, and yet these zones would be left without a counter. */
  | { readonly kind: 'zonesLeft'; readonly period: Period; readonly zoneIds: readonly ZoneId[] };

/** `posts`: of this date. A day without any post is not planned yet and has no conflict. */
export function conflictsOf(
  rules: Rules,
  date: LocalDate,
  posts: readonly Post[],
  settings: Pick<RosterSettings, 'qualified'>,
): readonly RosterConflict[] {
  if (posts.length === 0) return [];
  return [
    ...periodsOn(rules, date).flatMap((period) => [
      ...twice(posts, period),
      ...busyBackups(posts, period),
      ...uncovered(rules, posts, period),
    ]),
    ...unqualified(rules, posts, settings),
  ];
}

function twice(posts: readonly Post[], period: Period): readonly RosterConflict[] {
  const within = posts.filter((post) => overlap(post, period));
  return [...Map.groupBy(within, ({ accountId }) => accountId)].flatMap(([accountId, own]) => {
    const counterIds = [...new Set(own.map(({ counterId }) => counterId))];
    const clash = own.some((one) =>
      own.some((other) => one.counterId !== other.counterId && overlap(one, other)),
    );
    return clash ? [{ kind: 'twoCounters' as const, accountId, counterIds, period }] : [];
  });
}

function busyBackups(posts: readonly Post[], period: Period): readonly RosterConflict[] {
  return posts
    .filter((post) => overlap(post, period))
    .flatMap((post) => {
      const { backupId: accountId, counterId } = post;
      const busy =
        accountId !== null && posts.some((one) => one.accountId === accountId && overlap(one, post));
      return busy ? [{ kind: 'backupBusy' as const, accountId, counterId, period }] : [];
    });
}

function uncovered(rules: Rules, posts: readonly Post[], period: Period): readonly RosterConflict[] {
  const there = posts.filter((post) => overlap(post, period)).map(({ counterId }) => counterId);
  if (there.length === 0) return [{ kind: 'nobody', period }];
  // On duty every counter serves everybody.
  if (period.kind === 'duty') return [];
  const served = new Set(
    rules.counters.flatMap(({ counterId, zoneIds, fallbackZoneIds }) =>
      there.includes(counterId) ? [...zoneIds, ...fallbackZoneIds] : [],
    ),
  );
  const zoneIds = rules.zones.map(({ zoneId }) => zoneId).filter((zoneId) => !served.has(zoneId));
  return zoneIds.length === 0 ? [] : [{ kind: 'zonesLeft', period, zoneIds }];
}

function unqualified(
  rules: Rules,
  posts: readonly Post[],
  settings: Pick<RosterSettings, 'qualified'>,
): readonly RosterConflict[] {
  const pairs = new Map(posts.map((post) => [`${post.accountId} ${post.counterId}`, post]));
  return [...pairs.values()].flatMap(({ accountId, counterId }) => {
    const own = rules.counters.find((counter) => counter.counterId === counterId)?.zoneIds ?? [];
    if (mayServe(settings, accountId, own)) return [];
    const zoneIds = own.filter((zoneId) => !mayServe(settings, accountId, [zoneId]));
    return [{ kind: 'notQualified' as const, accountId, counterId, zoneIds }];
  });
}
