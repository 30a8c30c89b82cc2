/** How an indicator is read (指标的写法): its value, and what was divided by what. */
import { valueOf, valueWords, type IndicatorUnit } from '@yichuang/domain/oversight/period-indicators';
import type { useText } from '@yichuang/ui/text/use-text';

type Text = ReturnType<typeof useText<'indicators'>>['t'];
type Pair = readonly [part: number | null, whole: number | null];

export function indicatorWords(t: Text, unit: IndicatorUnit, pair: Pair): string {
  const words = valueWords(unit, pair);
  return unit === 'minutes' && valueOf(unit, pair) !== null ? t('minutes', { n: words }) : words;
}

/** Empty where the number stands for itself. */
export function pairWords(t: Text, unit: IndicatorUnit, [part, whole]: Pair): string {
  if (part === null || whole === null || whole === 0) return '';
  return t('pair', { part: unit === 'minutes' ? t('minutes', { n: Math.round(part / 60) }) : part, whole });
}
