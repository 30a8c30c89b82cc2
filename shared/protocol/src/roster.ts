/** /api/roster (排班): a week as it is planned, who can be planned, and what a day's gaps came to. */
import { MOST_POSTS, Post, RosterSettings } from '@yichuang/domain/staffing/roster';
import { AccountId, CounterId, Instant, LocalDate } from '@yichuang/domain/ids';
import { z } from 'zod';

/** One day's posts, whole. */
export const RosterDay = z.strictObject({ date: LocalDate, posts: z.array(Post).max(MOST_POSTS) });
export type RosterDay = z.infer<typeof RosterDay>;

/** Days of one or two weeks in one go: kept all, or none. */
export const RosterPlan = z.strictObject({ days: z.array(RosterDay).min(1).max(14) });
export type RosterPlan = z.infer<typeof RosterPlan>;

export const RosterWeekQuery = z.strictObject({ from: LocalDate });

export const RosterPerson = z.strictObject({ accountId: AccountId, displayName: z.string() });
export type RosterPerson = z.infer<typeof RosterPerson>;

export const RosterWeek = z.strictObject({
  today: LocalDate,
  /** Seven, from the one that was asked for. */
  days: z.array(RosterDay),
  settings: RosterSettings,
  /** Clerks who can sign in. */
  people: z.array(RosterPerson),
});
export type RosterWeek = z.infer<typeof RosterWeek>;

export const StaffingQuery = z.strictObject({ date: LocalDate.optional() });

const seconds = z.number().min(0);

/** 空窗时长, 在岗率, 顶岗响应 of a day, and each gap that was long enough to be told. */
export const StaffingDay = z.strictObject({
  date: LocalDate,
  posts: z.int().min(0),
  vacantSeconds: seconds,
  presenceRate: z.number().min(0).max(1).nullable(),
  coverResponseSeconds: seconds.nullable(),
  gaps: z.array(
    z.strictObject({
      counterId: CounterId,
      accountId: AccountId,
      from: Instant,
      to: Instant,
      /** Of it, what counts as 空窗时长. */
      vacantSeconds: seconds,
      endedBy: AccountId.nullable(),
    }),
  ),
});
export type StaffingDay = z.infer<typeof StaffingDay>;
