/**
 * How limits are counted (期限规则), each an assumption about the law that stays a setting. Defaults: domain.md 3, 行政许可法
 * §32, §42–45, §82, 民法典 §201–203. What only its own text can settle is marked 〔复核〕.
 */
import { z } from 'zod';
import { LocalTime } from '../ids.ts';
import type { Calendar } from './calendar.ts';
import type { OfficeHours } from './office-hours.ts';

export const DeadlineRules = z.strictObject({
  /** 〔复核〕 papers that come on a day off or after the last session count as received on the next working day */
  lateReceiptRolls: z.boolean(),
  /** 民法典 §203: a limit in days or months whose last day is a day off ends on the next working day */
  lastDayRolls: z.boolean(),
  /** 特别程序 〔复核〕: 从启动日起停 – the day on which it starts is not counted any more */
  stopTakesFirstDay: z.boolean(),
  /** 特别程序 〔复核〕: 结束次日续 – the day on which it ends is not counted yet */
  stopTakesLastDay: z.boolean(),
  deemed: z.strictObject({
    /** 行政许可法 §32 (四): nothing said within five days, and the application is accepted as of the day of receipt */
    afterWorkdays: z.int().min(1).max(60),
    warnOnWorkdays: z.array(z.int().min(1).max(60)),
  }),
  light: z.strictObject({
    /** yellow when no more than this share of the days, or no more than `yellowDays`, is left */
    yellowPercent: z.int().min(0).max(100),
    yellowDays: z.int().min(0).max(30),
  }),
  /** hours of a working day that has no session of its own and none in the week */
  opensAt: LocalTime,
  closesAt: LocalTime,
});
export type DeadlineRules = z.infer<typeof DeadlineRules>;

export const DEFAULT_DEADLINE_RULES: DeadlineRules = DeadlineRules.parse({
  lateReceiptRolls: true,
  lastDayRolls: true,
  stopTakesFirstDay: true,
  stopTakesLastDay: true,
  deemed: { afterWorkdays: 5, warnOnWorkdays: [3, 4] },
  light: { yellowPercent: 30, yellowDays: 1 },
  opensAt: '08:00',
  closesAt: '17:30',
});

/** What a limit is counted with: the hall's days, its hours, and the rules. */
export interface DeadlineBasis {
  readonly calendar: Calendar;
  readonly hours: OfficeHours;
  readonly rules: DeadlineRules;
}
