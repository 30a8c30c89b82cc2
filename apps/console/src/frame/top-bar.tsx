/** The deep bar on top: which hall, who is signed in, type size, language, the hub's time. */
import { BarEnd, BarKey } from '@yichuang/ui/bar-keys.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Account } from '../entry.ts';

export interface TopBarProps {
  readonly title: string;
  readonly demo: boolean;
  readonly aheadMs: number;
  readonly account: Account;
  readonly onSignOut: () => void;
}

export function TopBar({ title, demo, aheadMs, account, onSignOut }: TopBarProps) {
  const { t } = useText('console');
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
      <BarEnd aheadMs={aheadMs} className="max-sm:hidden" />
    </header>
  );
}
