/** 陪同取号 in words: 需黎语 · 行动不便; 有人陪同 where nothing else was said. */
import type { Needs } from '@yichuang/domain/hall/assistance';

type NeedsKey =
  | 'common:needs.li'
  | 'common:needs.miao'
  | 'common:needs.hainanese'
  | 'common:needs.mobility'
  | 'common:needs.accompanied';

export function needsWords(t: (key: NeedsKey) => string, needs: Needs | null): string {
  if (needs === null) return '';
  const words = [
    ...(needs.language === null ? [] : [t(`common:needs.${needs.language}`)]),
    ...(needs.mobility ? [t('common:needs.mobility')] : []),
  ];
  return words.length === 0 ? t('common:needs.accompanied') : words.join(' · ');
}
