/** Small sentences that several sections of the console say (措辞). */
import type { LocalDate } from '@yichuang/domain/ids';
import { weekdayOf } from '@yichuang/domain/time';
import type { Weekday } from '@yichuang/ui/clock-words';
import type { useText } from '@yichuang/ui/text/use-text';

/** The console's `t`, as functions take it that make sentences. */
export type ConsoleText = ReturnType<typeof useText<'console'>>['t'];

/** 12 分钟 · 1 小时 5 分 · 2 天 */
export function spanWords(t: ConsoleText, minutes: number): string {
  if (minutes < 1) return t('span.moment');
  if (minutes < 60) return t('span.minutes', { minutes });
  const hours = Math.floor(minutes / 60);
  if (hours >= 48) return t('span.days', { days: Math.floor(hours / 24) });
  return minutes % 60 === 0
    ? t('span.hours', { hours })
    : t('span.hoursMinutes', { hours, minutes: minutes % 60 });
}

/** A012、A013、A014 等 9 个: at most `most` of them by name. */
export function someOf(t: ConsoleText, all: readonly string[], most: number): string {
  const named = all.slice(0, most).join(t('comma'));
  return all.length > most ? t('andMore', { named, total: all.length }) : named;
}

/** 2026-11-23(周一) */
export function dateWords(t: ConsoleText, date: LocalDate): string {
  return t('date', { date, weekday: t(`common:weekdayShort.d${weekdayOf(date) as Weekday}`) });
}
