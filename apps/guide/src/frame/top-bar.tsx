/** The deep bar above the page: whose hall, what time, the menu; the age of the view when the line is cut. */
import { Menu } from 'lucide-react';
import { Clock } from '@yichuang/ui/clock.tsx';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { LiveAge } from '@yichuang/ui/live-age.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { HallView } from '@yichuang/client/hall-client';

export interface TopBarProps {
  readonly hallName: string;
  readonly demo: boolean;
  readonly view: HallView;
  readonly onMenu: () => void;
}

export function TopBar({ hallName, demo, view, onMenu }: TopBarProps) {
  const { t } = useText('guide');
  return (
    <header className="sticky top-0 z-1">
      <div className="flex items-center gap-1 bg-deep pl-2 text-paper">
        <p className="flex min-w-0 flex-1 flex-wrap items-center gap-x-1 py-1 text-body leading-tight font-bold">
          {hallName} <DemoMark demo={demo} />
        </p>
        <Clock aheadMs={view.hubTimeOffsetMs} date={false} timeClassName="text-action font-bold" />
        <button
          type="button"
          onClick={onMenu}
          aria-label={t('menu.open')}
          className="grid min-h-target min-w-target place-items-center active:bg-harbour"
        >
          <Menu aria-hidden="true" className="size-[28px]" />
        </button>
      </div>
      <LiveAge live={view.live === 'live'} asOf={view.asOf} advice={t('offlineAdvice')} />
    </header>
  );
}
