/** The hall's notices (公告), one at a time: nothing runs across the screen that has to be chased with the eyes. */
import type { Instant } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import { English } from '@yichuang/ui/wall/english.tsx';
import type { HallWords } from '../hall-words.ts';

const EACH_MS = 10_000;

export interface NoticeLineProps {
  readonly notices: HallWords['notices'];
  readonly now: Instant;
}

/** Which one is shown follows from the clock, so that boards side by side show the same. */
export function NoticeLine({ notices, now }: NoticeLineProps) {
  const notice = notices[Math.floor(msOf(now) / EACH_MS) % notices.length];
  return (
    <p className="flex min-w-0 flex-1 items-baseline gap-3 text-body whitespace-nowrap">
      {notice && (
        <>
          <span className="shrink-0">{notice.zh}</span>
          {notice.en !== notice.zh && <English className="truncate text-[26px]">{notice.en}</English>}
        </>
      )}
    </p>
  );
}
