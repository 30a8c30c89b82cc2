/** Small phrases that several kiosk screens say alike: a service's name, how many wait, how long. */
import type { Service } from '@yichuang/domain/catalogue/service';
import type { Words } from '@yichuang/domain/catalogue/marked';
import type { WaitPromise } from '@yichuang/domain/hall/estimate';
import type { Language } from '@yichuang/ui/text/text';
import type { useText } from '@yichuang/ui/text/use-text';

export type KioskText = ReturnType<typeof useText<'kiosk'>>['t'];

export function inLanguage(words: Words | Pick<Service, 'zh' | 'en'>, language: Language): string {
  return language === 'en' ? words.en : words.zh;
}

/** `约 20–30 分钟`; empty when it cannot be told. */
export function minutesWords(t: KioskText, { low, high }: WaitPromise): string {
  if (low === null || high === null) return '';
  return low === 0 ? t('minutesUpTo', { high }) : t('minutes', { low, high });
}
