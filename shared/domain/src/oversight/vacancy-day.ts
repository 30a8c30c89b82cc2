/**
 * 空窗时长, 在岗率 and 顶岗响应 of any day, from the facts of its log alone: the roster that held at each moment, who was signed
 * in, and pauses. Source: domain.md 6.
 */
import type { Envelope } from '../event.ts';
import type { HallEvent } from '../hall/events.ts';
import type { AccountId, CounterId, Instant, LocalDate } from '../ids.ts';
import { postKey, type Post, type Roster } from '../staffing/roster.ts';
import { earlierOf, instantAt, laterOf, plusSeconds, secondsBetween } from '../time.ts';

/** A post as it held, and when somebody worked there. */
export interface WorkedPost {
  readonly counterId: CounterId;
  readonly accountId: AccountId;
  readonly from: Instant;
  readonly to: Instant;
  readonly times: Roster['times'];
  readonly gaps: readonly Gap[];
}

/** Nobody worked at the post in this stretch. */
export interface Gap {
  readonly from: Instant;
  readonly to: Instant;
  /** Who ended it; null = it lasted to the end of the post, or to the moment of asking. */
  readonly endedBy: AccountId | null;
}

interface Stretch {
  readonly from: Instant;
  to: Instant | null;
  readonly accountId: AccountId;
}

/** `until` null = the whole of a past day. Without a roster there is no post. */
export function workedPostsOf(
  day: Iterable<Envelope<HallEvent>>,
  date: LocalDate,
  offsetMinutes: number,
  until: Instant | null,
): readonly WorkedPost[] {
  const rosters: { readonly at: Instant; readonly roster: Roster }[] = [];
  const worked = new Map<CounterId, Stretch[]>();
  const sitting = new Map<CounterId, AccountId>();
  let end = until;
  const begin = (counterId: CounterId, accountId: AccountId, from: Instant): void => {
    stop(counterId, from);
    worked.set(counterId, [...(worked.get(counterId) ?? []), { from, to: null, accountId }]);
  };
  const stop = (counterId: CounterId, to: Instant): void => {
    const last = worked.get(counterId)?.at(-1);
    if (last?.to === null) last.to = to;
  };
  for (const { at, type, payload } of day) {
    if (until !== null && at > until) break;
    const event = { type, payload } as HallEvent;
    if (event.type === 'RosterApplied') rosters.push({ at, roster: event.payload });
    else if (event.type === 'CounterOpened') {
      sitting.set(event.payload.counterId, event.payload.accountId);
      begin(event.payload.counterId, event.payload.accountId, at);
    } else if (event.type === 'CounterPaused' || event.type === 'CounterClosed') {
      stop(event.payload.counterId, at);
    } else if (event.type === 'CounterResumed') {
      const accountId = sitting.get(event.payload.counterId);
      if (accountId !== undefined) begin(event.payload.counterId, accountId, at);
    } else if (event.type === 'DayClosed') end = end === null ? at : earlierOf(end, at);
  }
  return heldPosts(rosters, (time) => instantAt(date, time, offsetMinutes), end).map((post) => ({
    ...post,
    gaps: gapsOf(post, worked.get(post.counterId) ?? []),
  }));
}

/** 空窗时长 in seconds: of each gap what is beyond the minutes from which it counts (15). A cover ends the gap. */
export function vacantSecondsOf(posts: readonly WorkedPost[]): number {
  return sum(
    posts.flatMap(({ gaps, times }) =>
      gaps.map(({ from, to }) => Math.max(0, secondsBetween(from, to) - 60 * times.countMinutes)),
    ),
  );
}

/** 在岗率 = time at which somebody worked at the post ÷ time of the posts; null: nobody was to be anywhere. */
export function presenceRateOf(posts: readonly WorkedPost[]): number | null {
  const whole = sum(posts.map(({ from, to }) => secondsBetween(from, to)));
  const gone = sum(posts.flatMap(({ gaps }) => gaps.map(({ from, to }) => secondsBetween(from, to))));
  return whole === 0 ? null : (whole - gone) / whole;
}

/** 顶岗响应 in seconds: the median from the reminder (5 minutes) to the sign-in of somebody else; null: nobody stood in. */
export function coverResponseOf(posts: readonly WorkedPost[]): number | null {
  const waits = posts
    .flatMap(({ gaps, times, accountId }) =>
      gaps.flatMap(({ from, to, endedBy }) => {
        const told = plusSeconds(from, 60 * times.remindMinutes);
        return endedBy !== null && endedBy !== accountId && to > told ? [secondsBetween(told, to)] : [];
      }),
    )
    .toSorted((one, other) => one - other);
  const [low, high] = [waits[Math.floor((waits.length - 1) / 2)], waits[Math.floor(waits.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

type HeldPost = Omit<WorkedPost, 'gaps'>;

/**
 * What was to be, by the roster that held at each moment: a change made at ten does not rewrite the morning. A post that stays the same through a change is one post.
 */
function heldPosts(
  rosters: readonly { readonly at: Instant; readonly roster: Roster }[],
  instant: (time: Post['from']) => Instant,
  end: Instant | null,
): readonly HeldPost[] {
  const held = new Map<string, HeldPost[]>();
  rosters.forEach(({ at, roster }, index) => {
    const next = rosters[index + 1]?.at ?? null;
    for (const rostered of roster.posts) {
      const { counterId, accountId, ...clock } = rostered;
      const from = laterOf(instant(clock.from), at);
      const ends = [instant(clock.to), ...(next === null ? [] : [next]), ...(end === null ? [] : [end])];
      const to = ends.reduce(earlierOf);
      if (from >= to) continue;
      const key = postKey(rostered);
      const kept = held.get(key) ?? [];
      const last = kept.at(-1);
      const post = { counterId, accountId, from, to, times: roster.times };
      const goesOn = last?.to === from;
      held.set(key, goesOn ? [...kept.slice(0, -1), { ...post, from: last.from }] : [...kept, post]);
    }
  });
  return [...held.values()].flat();
}

function gapsOf({ from, to }: HeldPost, worked: readonly Stretch[]): readonly Gap[] {
  const gaps: Gap[] = [];
  let free = from;
  for (const { from: begun, to: ended, accountId } of worked) {
    if (ended !== null && ended <= free) continue;
    if (begun >= to) break;
    if (begun > free) gaps.push({ from: free, to: begun, endedBy: accountId });
    free = ended ?? to;
  }
  if (free < to) gaps.push({ from: free, to, endedBy: null });
  return gaps;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
