/** The words of all screens as one i18next instance: both languages at hand, no waiting, no key without words. */
import { createInstance, type i18n as Text } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { english } from './en/all.ts';
import { chinese } from './zh-CN/all.ts';

export type Language = 'zh-CN' | 'en';
export type Namespace = keyof typeof chinese;

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: typeof chinese;
    returnNull: false;
  }
}

export function createText(language: Language): Text {
  const text = createInstance();
  // Everything is in the bundle: with `initAsync: false` the first drawing has its words.
  void text.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'zh-CN',
    ns: Object.keys(chinese),
    defaultNS: 'common',
    resources: { 'zh-CN': chinese, en: english },
    initAsync: false,
    // React escapes what it draws.
    interpolation: { escapeValue: false },
    react: { useSuspense: false },
  });
  return text;
}
