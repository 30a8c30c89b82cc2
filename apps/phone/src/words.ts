/** The page's words without a library (措辞): the same sentences as every other screen's, filled in by hand to stay small. */
import type { Words } from '@yichuang/domain/catalogue/marked';
import { common as commonEnglish } from '@yichuang/ui/text/en/common';
import { phone as english } from '@yichuang/ui/text/en/phone';
import { common as commonChinese } from '@yichuang/ui/text/zh-CN/common';
import { phone as chinese } from '@yichuang/ui/text/zh-CN/phone';

export type PhoneLanguage = 'zh-CN' | 'en';

const SAYINGS = {
  'zh-CN': {
    ...chinese,
    states: commonChinese.state,
    tags: commonChinese.tag,
    demo: commonChinese.demo.mark,
  },
  en: { ...english, states: commonEnglish.state, tags: commonEnglish.tag, demo: commonEnglish.demo.mark },
} as const;

export type Sayings = (typeof SAYINGS)[PhoneLanguage];

export function sayingsIn(language: PhoneLanguage): Sayings {
  return SAYINGS[language];
}

/** Of the hall's own words those of the language. */
export function spoken(language: PhoneLanguage, { zh, en }: Words): string {
  return language === 'en' ? en : zh;
}

/** `{{counter}}` becomes the value; an unknown name stays, so that a test sees it. */
export function fill(sentence: string, values: Readonly<Record<string, string | number>>): string {
  return sentence.replace(/\{\{(\w+)\}\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** Chinese unless the phone is set to something else. */
export function languageOf(preferred: string): PhoneLanguage {
  return /^zh\b/i.test(preferred) || preferred === '' ? 'zh-CN' : 'en';
}
