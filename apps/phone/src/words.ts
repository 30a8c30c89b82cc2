/** The page's words without a library (措辞): the same sentences as every other screen's, filled in by hand to stay small. */
import type { Words } from '@yichuang/domain/catalogue/marked';
import { common as commonEnglish } from '@yichuang/ui/text/en/common';
import { evaluator as ratingEnglish } from '@yichuang/ui/text/en/evaluator';
import { phone as english } from '@yichuang/ui/text/en/phone';
import { common as commonChinese } from '@yichuang/ui/text/zh-CN/common';
import { evaluator as ratingChinese } from '@yichuang/ui/text/zh-CN/evaluator';
import { phone as chinese } from '@yichuang/ui/text/zh-CN/phone';

export type PhoneLanguage = 'zh-CN' | 'en';

const SAYINGS = {
  'zh-CN': sayings(chinese, commonChinese, ratingChinese),
  en: sayings(english, commonEnglish, ratingEnglish),
} as const;

function sayings(
  phone: Widened<typeof chinese>,
  { state, tag, demo, weekdayShort }: Widened<typeof commonChinese>,
  {
    phone: rating,
    question,
    unseen,
    tags,
    words,
    wordsLeft,
    wordsAdvice,
    submit,
    thanks,
  }: Widened<typeof ratingChinese>,
) {
  return {
    ...phone,
    states: state,
    tags: tag,
    demo: demo.mark,
    weekday: weekdayShort,
    rating: { question, unseen, tags, words, wordsLeft, wordsAdvice, submit, thanks, ...rating },
  };
}

/** The shape of a screen's words, whichever language they are in. */
type Widened<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : Widened<Words[Key]>;
};

export type Sayings = ReturnType<typeof sayings>;

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
