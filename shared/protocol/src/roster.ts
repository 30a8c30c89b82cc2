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

// GET /api/roster/xlsx, POST /api/roster/file

/** `empty`: to be filled in. */
export const RosterSheetQuery = z.strictObject({
  from: LocalDate,
  empty: z.enum(['true', 'false']).default('false'),
});

export const RosterFileQuery = z.strictObject({ save: z.enum(['true', 'false']).default('false') });

export const RosterProblem = z.strictObject({
  /** Of the sheet, its head being 1; null: of the whole file. */
  row: z.int().nullable(),
  column: z.string().nullable(),
  /** In Chinese, for whoever filled it in. */
  words: z.string(),
});
export type RosterProblem = z.infer<typeof RosterProblem>;

/** What bringing a sheet in would do, or did. Nothing is half brought in: with problems nothing is kept. */
export const RosterImport = z.strictObject({
  problems: z.array(RosterProblem),
  /** Days that become another, with how many posts they have now and then. */
  days: z.array(z.strictObject({ date: LocalDate, before: z.int(), after: z.int() })),
  /** What is wrong with them and no reason to refuse: 排班冲突. */
  conflicts: z.int(),
  saved: z.boolean(),
});
export type RosterImport = z.infer<typeof RosterImport>;

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
