/** The hall's calendar on the wire (日历): a year of days, what a change would move, what it has moved. */
import { CalendarDay, DayReason } from '@yichuang/domain/calendar/plan';
import { Instant, LocalDate } from '@yichuang/domain/ids';
import { z } from 'zod';
import { CaseLine } from './cases.ts';

// GET /api/calendar: the plan (domain/calendar/plan.ts) · GET /api/calendar/years/:year

export const OfYear = z.strictObject({ year: z.coerce.number().int().min(2020).max(2100) });

/** A day that differs from the plain week. */
export const SpecialDay = CalendarDay.extend({
  /** 国庆节, 三月三; null for a day that only has a reason. */
  name: z.string().nullable(),
  /** 文号 and why, as the manager wrote it. */
  note: z.string().nullable(),
  changedAt: Instant.nullable(),
  /** A manager entered it, and the day has not begun yet. */
  mayUndo: z.boolean(),
});
export type SpecialDay = z.infer<typeof SpecialDay>;

export const CalendarYear = z.strictObject({
  year: z.int(),
  today: LocalDate,
  revision: z.int().min(1),
  /** false: 国务院办公厅 has not said yet; limits that reach into it are uncertain. */
  published: z.boolean(),
  days: z.array(SpecialDay).readonly(),
  /** Local festivals whose days off the county has not set. */
  undecided: z.array(z.strictObject({ name: z.string(), lunarDate: LocalDate })).readonly(),
  /** The latest changes, the newest first. */
  changes: z.array(z.strictObject({ revision: z.int(), date: LocalDate, at: Instant })).readonly(),
});
export type CalendarYear = z.infer<typeof CalendarYear>;

// POST /api/calendar/preview: what a change would do, before anybody decides

export const CalendarPreviewRequest = z.discriminatedUnion('act', [
  z.strictObject({
    act: z.literal('change'),
    date: LocalDate,
    working: z.boolean(),
    reasonId: DayReason,
  }),
  z.strictObject({ act: z.literal('undo'), date: LocalDate }),
]);
export type CalendarPreviewRequest = z.infer<typeof CalendarPreviewRequest>;

const Dues = z.strictObject({ promised: LocalDate, statutory: LocalDate.nullable() });

export const MovedCase = z.strictObject({ line: CaseLine, from: Dues, to: Dues });
export type MovedCase = z.infer<typeof MovedCase>;

export const CalendarPreview = z.strictObject({
  /** Is it a working day now, and would it be one. */
  before: z.boolean(),
  after: z.boolean(),
  /** Limits that run. */
  open: z.int().min(0),
  moving: z.int().min(0),
  /** Some of those that move, the nearest first. */
  cases: z.array(MovedCase).readonly(),
});
export type CalendarPreview = z.infer<typeof CalendarPreview>;

// GET /api/calendar/moved?since=: cases whose date another calendar has moved, after a revision

export const MovedQuery = z.strictObject({ since: z.coerce.number().int().min(1) });

export const CalendarMoved = z.strictObject({
  revision: z.int().min(1),
  moved: z.array(MovedCase).readonly(),
  /** Cases that have still to be counted again. */
  waiting: z.int().min(0),
  more: z.boolean(),
});
export type CalendarMoved = z.infer<typeof CalendarMoved>;
