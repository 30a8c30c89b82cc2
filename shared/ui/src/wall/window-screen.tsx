/** The screen above one window (窗口屏): 这里现在办谁? One line of zone, one number, one state. */
import type { WindowFacts } from '@yichuang/domain/hall/views/window-facts';
import type { Instant } from '@yichuang/domain/ids';
import type { ReactNode } from 'react';
import { Clock } from '../clock.tsx';
import { DemoMark } from '../demo-mark.tsx';
import { useText } from '../text/use-text.ts';
import { English } from './english.tsx';
import './flashing.css';
import { WindowState } from './window-state.tsx';
import { zoneName, zoneNameInEnglish, type WindowWords } from './zone-names.ts';

export interface WindowScreenProps {
  readonly facts: WindowFacts;
  readonly words: WindowWords;
  readonly demo: boolean;
  /** False while the line is down: nobody is being called *now*. */
  readonly live: boolean;
  /** The hub is gone and nobody is called here: what stood there last is not said any more. */
  readonly alone?: boolean;
  readonly flashing: boolean;
  /** The hub's time. */
  readonly now: Instant;
  /** Hub's clock minus this machine's, ms. */
  readonly aheadMs: number;
  /** What is not as usual, in the footer. */
  readonly notes: ReactNode;
}

export function WindowScreen(props: WindowScreenProps) {
  const { facts, words, demo, live, alone = false, flashing, now, aheadMs, notes } = props;
  const { t } = useText('display');
  return (
    <>
      <header className="flex h-[216px] shrink-0 items-center gap-5 bg-harbour px-8">
        <p className="flex shrink-0 items-baseline gap-2 font-bold">
          <span className="text-[168px] leading-none">{facts.counterNumber}</span>
          <span className="text-title">{t('counterWord')}</span>
        </p>
        <p className="flex min-w-0 flex-1 flex-col border-l-2 border-paper/30 pl-5">
          <span className="line-clamp-2 text-title leading-tight font-medium">
            {facts.onDuty
              ? t('window.everything')
              : facts.zoneIds.map((zoneId) => zoneName(words, zoneId)).join('、')}
          </span>
          <English className="truncate text-[36px]">
            {facts.onDuty
              ? t('window.everything', { lng: 'en' })
              : facts.zoneIds.map((zoneId) => zoneNameInEnglish(words, zoneId)).join(', ')}
          </English>
        </p>
        <DemoMark demo={demo} />
      </header>
      <main className="flex min-h-0 flex-1 p-5">
        <WindowState
          facts={facts}
          live={live}
          alone={alone}
          flashing={flashing}
          guidePhone={words.hall?.guidePhone ?? null}
          now={now}
        />
      </main>
      <footer className="flex h-[96px] shrink-0 items-center justify-between gap-5 px-8 text-ice">
        <span className="min-w-0 flex-1 truncate text-[36px]">{words.hall?.name ?? t('anyHall')}</span>
        {notes}
        <Clock aheadMs={aheadMs} date={false} timeClassName="text-title font-bold text-paper" />
      </footer>
    </>
  );
}
