/** The main board (大屏): 轮到谁了,去哪个窗口? */
import { boardOf } from '@yichuang/domain/hall/views/board';
import type { PublicFigures } from '@yichuang/protocol/evaluation';
import { useMemo } from 'react';
import type { AtHall } from '../at-hall.ts';
import { Header } from '../header.tsx';
import { StatusNotes } from '../status-notes.tsx';
import { callLines } from './call-lines.ts';
import { CallingPanel } from './calling-panel.tsx';
import { DutyLine } from './duty-line.tsx';
import { HowTo } from './how-to.tsx';
import { IdlePanel } from './idle-panel.tsx';
import { NoticeLine } from './notice-line.tsx';
import { isOfEarlierDay } from './opening-hours.ts';
import { RecentList } from './recent-list.tsx';
import { ZoneStrip } from './zone-strip.tsx';

const NO_CALLS = { calling: [], recent: [] };

export interface BoardScreenProps extends AtHall {
  /** Null: not told yet. */
  readonly ratings: PublicFigures | null;
}

export function BoardScreen({ door, hall, view, voice, ratings, now }: BoardScreenProps) {
  const board = useMemo(() => boardOf(hall), [hall]);
  const yesterdays = hall.phase === 'closed' && isOfEarlierDay(hall, now);
  const { large, listed } = useMemo(() => callLines(yesterdays ? NO_CALLS : board), [board, yesterdays]);
  const live = view.live === 'live';
  return (
    <>
      <Header door={door} aheadMs={view.hubTimeOffsetMs} />
      <main className="flex min-h-0 flex-1 gap-4 px-5 pb-3">
        <div className="flex min-w-0 flex-1">
          {large.length > 0 ? (
            <CallingPanel calls={large} live={live} asOf={view.asOf} voice={voice} now={now} />
          ) : (
            <IdlePanel hall={hall} words={door.words} ratings={ratings} now={now} />
          )}
        </div>
        <div className="flex w-[560px] shrink-0">
          {listed.length > 0 ? <RecentList calls={listed} live={live} /> : <HowTo words={door.words} />}
        </div>
      </main>
      <footer className="shrink-0">
        <ZoneStrip zones={board.zones} words={door.words} calling={board.phase === 'open'} />
        <div className="flex h-[72px] items-center justify-between gap-5 px-5">
          {board.duty && board.duty.counterNumbers.length > 0 ? (
            <DutyLine duty={board.duty} words={door.words} />
          ) : (
            <NoticeLine notices={door.words.notices} now={now} />
          )}
          <StatusNotes view={view} voice={voice} />
        </div>
      </footer>
    </>
  );
}
