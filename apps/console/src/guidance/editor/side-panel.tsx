/** Beside the cards: the try-out as a visitor sees it, what changed, the review points, the versions. */
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { DeskHub } from '../desk-hub.ts';
import type { Bench } from './bench.ts';
import { ChangeList } from './change-list.tsx';
import { ReviewPointList } from './review-point-list.tsx';
import { TryOut } from './try-out.tsx';
import { VersionList } from './version-list.tsx';

const TABS = ['try', 'changes', 'points', 'history'] as const;
type Tab = (typeof TABS)[number];

export function SidePanel({ desk, bench }: { readonly desk: DeskHub; readonly bench: Bench }) {
  const { t } = useText('guidanceDesk');
  const [tab, setTab] = useState<Tab>('try');
  return (
    <aside className="sticky top-[64px] flex max-h-[calc(100dvh-176px)] flex-col rounded-card border border-line bg-paper">
      <fieldset className="flex border-b border-line">
        <legend className="sr-only">{t('title')}</legend>
        {TABS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={one === tab}
            onClick={() => setTab(one)}
            className={join(
              'min-h-[48px] flex-1 border-b-4 text-body font-medium',
              one === tab ? 'border-harbour text-harbour' : 'border-transparent text-muted hover:bg-mist',
            )}
          >
            {t(`side.${one}`)}
          </button>
        ))}
      </fieldset>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls, also where nothing in it can be pressed */}
      <div tabIndex={0} className="overflow-y-auto p-2">
        {tab === 'try' && <TryOut desk={desk} bench={bench} />}
        {tab === 'changes' && <ChangeList bench={bench} />}
        {tab === 'points' && <ReviewPointList desk={desk} bench={bench} />}
        {tab === 'history' && <VersionList bench={bench} />}
      </div>
    </aside>
  );
}
