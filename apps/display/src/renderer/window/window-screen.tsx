/** The screen above one window (窗口屏): 这里现在办谁? One line of zone, one number, one state. */
import type { CounterId } from '@yichuang/domain/ids';
import { DemoMark } from '@yichuang/ui/demo-mark.tsx';
import { Clock } from '@yichuang/ui/clock.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtHall } from '../at-hall.ts';
import { English } from '../english.tsx';
import { zoneName, zoneNameInEnglish } from '../hall-words.ts';
import { StatusNotes } from '../status-notes.tsx';
import { windowFacts } from './window-facts.ts';
import { WindowState } from './window-state.tsx';

export interface WindowScreenProps extends AtHall {
  readonly counterId: CounterId;
}

export function WindowScreen({ counterId, door, hall, view, voice, now }: WindowScreenProps) {
  const { t } = useText('display');
  const facts = windowFacts(hall, counterId, now);
  if (!facts) return null;
  const { words, demo } = door;
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
          live={view.live === 'live'}
          flashing={voice !== null && voice.flashing === facts.number}
          guidePhone={words.hall?.guidePhone ?? null}
          now={now}
        />
      </main>
      <footer className="flex h-[96px] shrink-0 items-center justify-between gap-5 px-8 text-ice">
        <span className="min-w-0 flex-1 truncate text-[36px]">{words.hall?.name ?? t('anyHall')}</span>
        <StatusNotes view={view} voice={voice} />
        <Clock aheadMs={view.hubTimeOffsetMs} date={false} timeClassName="text-title font-bold text-paper" />
      </footer>
    </>
  );
}
