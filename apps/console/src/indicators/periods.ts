/** The days that are asked for most (常用的日子): this week and month so far, the last ones whole. */
import { dateOf, dayNumber, plusDays, plusMonths, weekdayOfDay } from '@yichuang/domain/calendar/dates';
import type { LocalDate } from '@yichuang/domain/ids';
import type { Days } from './indicators-hub.ts';

export const USUAL = ['week', 'lastWeek', 'month', 'lastMonth'] as const;
export type Usual = (typeof USUAL)[number];

export function daysOf(usual: Usual, today: LocalDate): Days {
  const monday = dateOf(dayNumber(today) - weekdayOfDay(dayNumber(today)) + 1);
  const first = `${today.slice(0, 8)}01` as LocalDate;
  switch (usual) {
    case 'week':
      return { from: monday, to: today };
    case 'lastWeek':
      return { from: plusDays(monday, -7), to: plusDays(monday, -1) };
    case 'month':
      return { from: first, to: today };
    case 'lastMonth':
      return { from: plusMonths(first, -1), to: plusDays(first, -1) };
  }
}
