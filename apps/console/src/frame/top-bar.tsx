/** The deep bar on top: which hall, who is signed in, type size, language, the hub's time. */
import { Clock } from '@yichuang/ui/clock.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { join } from '@yichuang/ui/join';
import { setLargeType } from '@yichuang/ui/start-page.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useState, type ReactNode } from 'react';
import type { Account } from '../entry.ts';

export interface TopBarProps {
  readonly title: string;
  readonly demo: boolean;
  readonly aheadMs: number;
  readonly account: Account;
  readonly onSignOut: () => void;
}

export function TopBar({ title, demo, aheadMs, account, onSignOut }: TopBarProps) {
  const { t, language, setLanguage } = useText('console');
  const [large, setLarge] = useState(() => document.documentElement.hasAttribute('data-large'));
  useEffect(() => setLargeType(large), [large]);
  return (
    <header className="flex min-h-8 items-center gap-2 bg-deep px-3 py-0.5 text-paper max-sm:flex-wrap max-sm:gap-1 max-sm:px-1.5 sm:col-span-2">
      <p className="flex min-w-0 flex-1 items-center gap-1.5 text-title font-bold max-sm:basis-full max-sm:flex-wrap max-sm:gap-y-0">
        <span className="sm:truncate">{title}</span>
        <span className="shrink-0 border-l border-ice/40 pl-1.5 font-medium text-ice">{t('title')}</span>
        <DemoMark demo={demo} />
      </p>
      <p className="text-body leading-tight whitespace-nowrap max-sm:mr-auto sm:text-end">
        {account.displayName}
        <span className="block text-small text-ice">{t(`common:role.${account.role}`)}</span>
      </p>
      <BarKey onPress={onSignOut}>{t('common:signIn.signOut')}</BarKey>
      <BarKey pressed={large} onPress={() => setLarge(!large)}>
        {t('largeType')}
      </BarKey>
      <BarKey onPress={() => setLanguage(language === 'en' ? 'zh-CN' : 'en')}>
        <span lang={language === 'en' ? 'zh-CN' : 'en'}>{t('language')}</span>
      </BarKey>
      <Clock
        aheadMs={aheadMs}
        seconds
        className="flex flex-col items-end text-small leading-tight whitespace-nowrap text-ice max-sm:hidden"
        timeClassName="text-action font-bold text-paper"
      />
    </header>
  );
}

/** A key on the deep ground. */
function BarKey({
  children,
  onPress,
  pressed,
}: {
  readonly children: ReactNode;
  readonly onPress: () => void;
  readonly pressed?: boolean;
}) {
  return (
    <button
      type="button"
      onClick={onPress}
      aria-pressed={pressed}
      className={join(
        'inline-flex min-h-target shrink-0 items-center rounded-card border px-1.5 text-body font-medium whitespace-nowrap',
        pressed ? 'border-paper bg-paper text-deep' : 'border-ice/50 text-paper active:bg-harbour',
      )}
    >
      {children}
    </button>
  );
}
