/** The deep bar on top of every page of the phone (页头): whose page it is, and the other language. */
import { element, pressable } from './element.ts';
import { sayingsIn, type PhoneLanguage } from './words.ts';

export interface Head {
  readonly hall: string;
  readonly demo: boolean;
  readonly language: PhoneLanguage;
  readonly onLanguage: () => void;
}

export function head({ hall, demo, language, onLanguage }: Head): HTMLElement {
  const say = sayingsIn(language);
  const other = pressable('language', [say.language], onLanguage);
  other.lang = language === 'en' ? 'zh-CN' : 'en';
  return element(
    'div',
    { class: 'head' },
    element('p', { class: 'hall' }, hall, ' ', demo && element('span', { class: 'demo' }, say.demo)),
    other,
  );
}

/** A page that says one thing, and what to do about it. */
export function notice(
  title: string,
  advice: string | null,
  ...keys: readonly (Node | null | false)[]
): HTMLElement {
  return element(
    'main',
    { class: 'notice' },
    element('h1', {}, title),
    advice !== null && element('p', {}, advice),
    ...keys,
  );
}
