/** Keys on the deep bar above a desk (窗口栏、管理台栏): the page's own, and type size, language and time at its end. */
import { useEffect, useState, type ReactNode } from 'react';
import { Clock } from './clock.tsx';
import { join } from './join.ts';
import { setLargeType } from './start-page.tsx';
import { useText } from './text/use-text.ts';

export interface BarKeyProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** How many things wait behind it, in words for those who do not see it; null: nothing. */
  readonly badge?: { readonly n: number; readonly words: string } | null;
}

export function BarKey({
  children,
  onPress,
  shortcut,
  pressed,
  disabled = false,
  badge = null,
}: BarKeyProps) {
  return (
    <button
      type="button"
      onClick={onPress}
      disabled={disabled}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut}
      className={join(
        'inline-flex min-h-target shrink-0 items-center gap-1 rounded-card border px-1.5 text-body font-medium whitespace-nowrap',
        pressed ? 'border-paper bg-paper text-deep' : 'border-ice/50 text-paper active:bg-harbour',
        disabled && 'opacity-60',
      )}
    >
      {children}
      {shortcut && (
        <kbd className="rounded-tag border border-current px-0.5 font-sans text-small">{shortcut}</kbd>
      )}
      {badge && (
        <>
          <span
            aria-hidden="true"
            className="min-w-[1.5em] rounded-full bg-sand px-0.5 text-center text-small font-bold text-orange"
          >
            {badge.n}
          </span>
          <span className="sr-only">{badge.words}</span>
        </>
      )}
    </button>
  );
}

export interface BarEndProps {
  readonly aheadMs: number;
  /** Of the clock, where a phone has no room for it. */
  readonly className?: string;
}

export function BarEnd({ aheadMs, className }: BarEndProps) {
  const { t, language, setLanguage } = useText('common');
  const [large, setLarge] = useState(() => document.documentElement.hasAttribute('data-large'));
  useEffect(() => setLargeType(large), [large]);
  return (
    <>
      <BarKey pressed={large} onPress={() => setLarge(!large)}>
        {t('largeType')}
      </BarKey>
      <BarKey onPress={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        <span lang={language === 'en' ? 'zh-CN' : 'en'}>{t('otherLanguage')}</span>
      </BarKey>
      <Clock
        aheadMs={aheadMs}
        seconds
        className={join(
          'flex flex-col items-end text-small leading-tight whitespace-nowrap text-ice',
          className,
        )}
        timeClassName="text-action font-bold text-paper"
      />
    </>
  );
}
