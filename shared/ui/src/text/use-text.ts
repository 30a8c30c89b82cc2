/** `const { t } = useText('counter')`: `t('callNext')` of the screen's own words, `t('common:undo')` of the shared ones. */
import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { Language, Namespace } from './text.ts';

type Shared = 'common' | 'rejections' | 'problems' | 'devices';
const SHARED: readonly Shared[] = ['common', 'rejections', 'problems', 'devices'];

/** The words that every screen may use; what pieces of the kit take when they are handed a `t`. */
export type SharedText = TFunction<readonly ['common', 'rejections', 'problems', 'devices']>;

export function useText<Screen extends Namespace>(
  screen: Screen,
): {
  readonly t: TFunction<readonly [Screen, ...Shared[]]>;
  readonly language: Language;
  readonly setLanguage: (language: Language) => void;
} {
  const { t, i18n } = useTranslation([screen, ...SHARED]);
  return {
    t: t as unknown as TFunction<readonly [Screen, ...Shared[]]>,
    language: i18n.language as Language,
    setLanguage: (language) => void i18n.changeLanguage(language),
  };
}
