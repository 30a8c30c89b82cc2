/** Dates, limits and documents of a case in words (办件措辞), the same at counter, console and phone. */
import type { LocalDate } from '@yichuang/domain/ids';
import { weekdayOf } from '@yichuang/domain/time';
import type { Weekday } from './clock-words.ts';
import type { useText } from './text/use-text.ts';

export type CaseworkText = ReturnType<typeof useText<'casework'>>['t'];

/** 2026-11-23(周一) */
export function dayWords(t: CaseworkText, date: LocalDate): string {
  return t('day', { date, weekday: t(`common:weekdayShort.d${weekdayOf(date) as Weekday}`) });
}

/** 还剩 3 个工作日 · 今天到期 · 已超 2 个工作日 */
export function daysLeftWords(t: CaseworkText, daysLeft: number): string {
  if (daysLeft === 0) return t('dueToday');
  return daysLeft > 0 ? t('daysLeft', { count: daysLeft }) : t('overdue', { count: -daysLeft });
}
