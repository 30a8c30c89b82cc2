/** A week's roster while it is being filled (填排班): a tap on a cell, a day like the one before, a week like the last. Pure. */
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { Rules } from '@yichuang/domain/hall/settings';
import type { AccountId, CounterId, LocalDate } from '@yichuang/domain/ids';
import { overlap, periodsOn, type Period, type Post } from '@yichuang/domain/staffing/roster';
import { weekdayOf } from '@yichuang/domain/time';
import type { RosterDay } from '@yichuang/protocol/roster';

/** What a tap does: puts A, puts B, or empties the cell. */
export type Brush = { readonly as: 'A' | 'B'; readonly accountId: AccountId } | { readonly as: 'eraser' };

export function mondayOf(date: LocalDate): LocalDate {
  return plusDays(date, 1 - weekdayOf(date));
}

export function postIn(posts: readonly Post[], counterId: CounterId, period: Period): Post | null {
  return posts.find((post) => post.counterId === counterId && overlap(post, period)) ?? null;
}

/** The same tap again takes back what it did. */
export function painted(
  posts: readonly Post[],
  counterId: CounterId,
  period: Period,
  brush: Brush,
): readonly Post[] {
  const here = postIn(posts, counterId, period);
  const others = posts.filter((post) => post !== here);
  if (brush.as === 'eraser') return others;
  const { accountId } = brush;
  if (brush.as === 'B') {
    if (here === null || here.accountId === accountId) return posts;
    return [...others, { ...here, backupId: here.backupId === accountId ? null : accountId }];
  }
  if (here?.accountId === accountId) return others;
  const backupId = here?.backupId === accountId ? null : (here?.backupId ?? null);
  return [...others, { counterId, from: period.from, to: period.to, accountId, backupId }];
}

/** The posts of one day on another: period by period, so that a Friday's shorter afternoon stays its own. */
export function carriedOver(rules: Rules, from: RosterDay, date: LocalDate): readonly Post[] {
  const there = periodsOn(rules, from.date);
  return periodsOn(rules, date).flatMap((period, index) => {
    const like = there.find((one) => one.from === period.from) ?? there[index];
    if (!like) return [];
    return from.posts
      .filter((post) => overlap(post, like))
      .map((post) => ({ ...post, from: period.from, to: period.to }));
  });
}
