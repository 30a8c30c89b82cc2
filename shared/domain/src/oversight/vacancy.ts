/**
 * A counter that ought to have somebody by the roster and has not (空窗), as things stand now: how long, what is due, and
 * who could stand in. The gap is told at 5 minutes, a cover proposed at 10, counted from 15 (settings). Source: domain.md 4.7.
 */
import { counterRules, isThere, type Hall } from '../hall/hall.ts';
import type { AccountId, Instant, ReasonId } from '../ids.ts';
import { mayServe, postKey, type Cover, type Post } from '../staffing/roster.ts';
import { instantAt, laterOf, secondsBetween } from '../time.ts';

/** `fresh`: not told yet · `remind` · `cover` · `counted`: runs into 空窗时长. */
export type VacancyStage = 'fresh' | 'remind' | 'cover' | 'counted';

export interface Vacancy {
  readonly post: Post;
  readonly since: Instant;
  /** Whole minutes. */
  readonly minutes: number;
  readonly stage: VacancyStage;
  /** Nobody signed in, paused for this reason, or signed in and out of sight. */
  readonly why: 'absent' | 'paused' | 'unseen';
  readonly reasonId: ReasonId | null;
  /** Who was asked last. */
  readonly cover: Cover | null;
}

export interface Substitute {
  readonly accountId: AccountId;
  readonly as: 'backup' | 'pool';
}

/** The posts of this minute at which nobody works, the longest first. */
export function vacanciesOf(hall: Hall, now: Instant): readonly Vacancy[] {
  if (hall.phase !== 'open' || hall.roster === null) return [];
  const { remindMinutes, coverMinutes, countMinutes } = hall.roster.times;
  return postsAt(hall, now)
    .flatMap((post): readonly Vacancy[] => {
      const counter = hall.counters.get(post.counterId);
      if (counter && isThere(counter)) return [];
      const hour = instantAt(hall.date, post.from, hall.rules.zoneOffsetMinutes);
      const begins = laterOf(hour, hall.postedAt.get(postKey(post)) ?? hour);
      const away = counter?.pause?.since ?? counter?.unseenSince;
      const since = laterOf(begins, away ?? hall.leftAt.get(post.counterId) ?? begins);
      const minutes = Math.floor(secondsBetween(since, now) / 60);
      const stage =
        minutes >= countMinutes
          ? 'counted'
          : minutes >= coverMinutes
            ? 'cover'
            : minutes >= remindMinutes
              ? 'remind'
              : 'fresh';
      const why = !counter ? 'absent' : counter.pause === null ? 'unseen' : 'paused';
      const reasonId = counter?.pause?.reasonId ?? null;
      return [{ post, since, minutes, stage, why, reasonId, cover: hall.covers.get(post.counterId) ?? null }];
    })
    .toSorted((one, other) => (one.since < other.since ? -1 : 1));
}

/** Who is free and may serve the counter's zones: B first, then the emergency pool. */
export function whoMayCover(hall: Hall, { post, cover }: Vacancy, now: Instant): readonly Substitute[] {
  const { roster } = hall;
  if (roster === null) return [];
  const busy = new Set([
    ...[...hall.counters.values()].map(({ accountId }) => accountId),
    ...postsAt(hall, now).map(({ accountId }) => accountId),
    ...(cover?.state === 'declined' ? [cover.accountId] : []),
  ]);
  const zoneIds = counterRules(hall, post.counterId)?.zoneIds ?? [];
  const asked: readonly Substitute[] = [
    ...(post.backupId === null ? [] : [{ accountId: post.backupId, as: 'backup' as const }]),
    ...roster.pool
      .filter((accountId) => accountId !== post.backupId)
      .map((accountId) => ({ accountId, as: 'pool' as const })),
  ];
  return asked.filter(({ accountId }) => !busy.has(accountId) && mayServe(roster, accountId, zoneIds));
}

function postsAt(hall: Hall, now: Instant): readonly Post[] {
  const at = (time: Post['from']): Instant => instantAt(hall.date, time, hall.rules.zoneOffsetMinutes);
  return (hall.roster?.posts ?? []).filter(({ from, to }) => at(from) <= now && now < at(to));
}
