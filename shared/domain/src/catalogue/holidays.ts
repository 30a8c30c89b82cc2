/** 放假与调休: which days differ from the plain week. A year that is not published yet says so instead of looking like one without holidays. */
import { z } from 'zod';
import { LocalDate } from '../ids.ts';

export const Holidays = z.strictObject({
  years: z.array(
    z.strictObject({
      year: z.int().min(2020).max(2100),
      published: z.boolean(),
      source: z.string().min(1),
      off: z.array(z.strictObject({ name: z.string().min(1), from: LocalDate, to: LocalDate })),
      /** 调休上班: a Saturday or Sunday with the sessions of a weekday */
      makeupWorkdays: z.array(LocalDate),
    }),
  ),
  /** days that the county sets itself (三月三); without `from` and `to` it has not said yet */
  local: z.array(
    z.strictObject({
      name: z.string().min(1),
      lunarDate: LocalDate,
      from: LocalDate.nullable(),
      to: LocalDate.nullable(),
      guess: z.string().min(1),
    }),
  ),
});
export type Holidays = z.infer<typeof Holidays>;
