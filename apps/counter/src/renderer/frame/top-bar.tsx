/** The deep bar above every page of a signed-in clerk: which hall or counter, the page's own tools, type size, language, time. */
import { Clock } from '@yichuang/ui/clock.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { setLargeType } from '@yichuang/ui/start-page.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { join } from '@yichuang/ui/join';
import { useEffect, useState, type ReactNode } from 'react';

export interface TopBarProps {
  readonly title: string;
  readonly below: string;
  readonly demo: boolean;
  readonly aheadMs: number;
  readonly children?: ReactNode;
}

export function TopBar({ title, below, demo, aheadMs, children }: TopBarProps) {
  const { t, language, setLanguage } = useText('counter');
  const [large, setLarge] = useState(() => document.documentElement.hasAttribute('data-large'));
  useEffect(() => setLargeType(large), [large]);
  return (
    <header className="flex h-8 shrink-0 items-center gap-2 bg-deep px-2 text-paper">
      <div className="min-w-0 shrink-0 leading-tight">
        <h1 className="flex items-center gap-1 text-title font-bold whitespace-nowrap">
          {title}
          <DemoMark demo={demo} />
        </h1>
        <p className="truncate text-small text-ice">{below}</p>
      </div>
      <div className="flex min-w-0 flex-1 items-center justify-end gap-1">{children}</div>
      <BarKey pressed={large} onPress={() => setLarge(!large)}>
        {t('largeType')}
      </BarKey>
      <BarKey onPress={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        <span lang={language === 'en' ? 'zh-CN' : 'en'}>{t('language')}</span>
      </BarKey>
      <Clock
        aheadMs={aheadMs}
        seconds
        className="flex flex-col items-end text-small leading-tight whitespace-nowrap text-ice"
        timeClassName="text-action font-bold text-paper"
      />
    </header>
  );
}

export interface BarKeyProps {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly shortcut?: string;
  readonly pressed?: boolean;
  readonly disabled?: boolean;
  /** How many things wait behind it, in words for those who do not see it; null: nothing. */
  readonly badge?: { readonly n: number; readonly words: string } | null;
}

/** A key on the deep ground. */
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
