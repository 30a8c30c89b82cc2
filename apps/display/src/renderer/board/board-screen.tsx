/** The main board (大屏): 轮到谁了,去哪个窗口? */
import { playedAt, type BoardMedia } from '@yichuang/domain/catalogue/board-media';
import { isShown } from '@yichuang/domain/catalogue/hall-texts';
import type { Hall } from '@yichuang/domain/hall/hall';
import { boardOf } from '@yichuang/domain/hall/views/board';
import type { Instant } from '@yichuang/domain/ids';
import { clockAt, dateAt, weekdayOf } from '@yichuang/domain/time';
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
import { MediaPanel } from './media-panel.tsx';
import { NoticeLine } from './notice-line.tsx';
import { isOfEarlierDay } from './opening-hours.ts';
import { RecentList } from './recent-list.tsx';
import { usePlaylist } from './use-playlist.ts';
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
  const today = dateAt(now, hall.rules.zoneOffsetMinutes);
  const { slide, onEnd } = usePlaylist(useMediaNow(door.words.media, hall, now), large.length === 0);
  return (
    <>
      <Header door={door} aheadMs={view.hubTimeOffsetMs} />
      <main className="flex min-h-0 flex-1 gap-4 px-5 pb-3">
        <div className="flex min-w-0 flex-1">
          {large.length > 0 ? (
            <CallingPanel calls={large} live={live} asOf={view.asOf} voice={voice} now={now} />
          ) : slide !== null ? (
            <MediaPanel slide={slide} hall={hall} now={now} onEnd={onEnd} />
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
            <NoticeLine notices={door.words.notices.filter((one) => isShown(one, today))} now={now} />
          )}
          <StatusNotes view={view} voice={voice} />
        </div>
      </footer>
    </>
  );
}

/** The same list as long as it plays the same. */
function useMediaNow(list: readonly BoardMedia[], { rules }: Hall, now: Instant): readonly BoardMedia[] {
  const weekday = weekdayOf(dateAt(now, rules.zoneOffsetMinutes));
  const time = clockAt(now, rules.zoneOffsetMinutes).slice(0, 5);
  return useMemo(() => playedAt(list, { weekday, time }), [list, weekday, time]);
}
