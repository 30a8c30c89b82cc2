/** A figure as it is read (数字的写法): seconds as minutes, shares as percent, nothing as a dash. */
import type { useText } from '@yichuang/ui/text/use-text';

type TodayText = ReturnType<typeof useText<'today'>>['t'];

export function minuteWords(t: TodayText, seconds: number | null): string {
  if (seconds === null) return t('none');
  return seconds < 60 ? t('soon') : t('minutes', { n: Math.round(seconds / 60) });
}

export function percentWords(t: TodayText, share: number | null): string {
  return share === null ? t('none') : t('percent', { n: (share * 100).toFixed(1) });
}
