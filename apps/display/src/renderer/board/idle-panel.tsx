/** Nobody is being called (空闲大屏): when calling goes on, today's hours, what to prepare. */
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Instant } from '@yichuang/domain/ids';
import { msOf } from '@yichuang/domain/time';
import type { PublicFigures } from '@yichuang/protocol/evaluation';
import { Clock3 } from 'lucide-react';
import { English } from '@yichuang/ui/wall/english.tsx';
import type { HallWords } from '../hall-words.ts';
import { useHoursWords } from './hours-words.ts';
import { RatingsLine } from '../ratings/ratings-line.tsx';

/** As many as can be read from afar; the figures of 好差评 take the place of one. */
const HINTS = 3;
const MINUTE_MS = 60_000;

/** All of them when there is room; else each moves up by one a minute, so that none is left out. */
function inTurn<Line>(lines: readonly Line[], room: number, now: Instant): readonly Line[] {
  if (lines.length <= room) return lines;
  const first = Math.floor(msOf(now) / MINUTE_MS) % lines.length;
  return [...lines.slice(first), ...lines.slice(0, first)].slice(0, room);
}

export function IdlePanel({
  hall,
  words,
  ratings,
  now,
}: {
  readonly hall: Hall;
  readonly words: HallWords;
  readonly ratings: PublicFigures | null;
  readonly now: Instant;
}) {
  const { headline, hours } = useHoursWords(hall, now);
  const rated = ratings !== null && ratings.rate !== null;
  return (
    <section className="flex flex-1 flex-col justify-between rounded-card bg-paper/8 px-6 py-5">
      <div className="flex flex-col gap-1">
        <h2 className="text-[88px] leading-tight font-bold">{headline('zh-CN')}</h2>
        <English className="text-[36px]">{headline('en')}</English>
      </div>
      <p className="flex items-center gap-3 text-[56px] leading-tight font-medium">
        <Clock3 aria-hidden="true" size={64} className="shrink-0 text-ice" />
        <span>{hours}</span>
      </p>
      {rated && <RatingsLine figures={ratings} />}
      {words.idle.length > 0 && (
        <ul className="flex flex-col gap-2 border-t border-paper/20 pt-4">
          {inTurn(words.idle, rated ? HINTS - 1 : HINTS, now).map(({ zh, en }) => (
            <li key={zh} className="flex items-baseline gap-3 text-[52px] leading-tight">
              <span
                aria-hidden="true"
                className="size-2 shrink-0 self-start rounded-full bg-ice translate-y-3"
              />
              <span className="flex min-w-0 flex-col">
                <span>{zh}</span>
                {en !== zh && <English className="text-[26px]">{en}</English>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
