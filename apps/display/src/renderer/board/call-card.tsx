/** One call (叫号): 请 A012 到 3 号窗口. Pulses three times when it is news; flashes while nobody can say it aloud. */
import type { BoardCall } from '@yichuang/domain/hall/views/board';
import type { Instant } from '@yichuang/domain/ids';
import { join } from '@yichuang/ui/join';
import { NumberTagBadge } from '@yichuang/ui/number-plate.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { Volume2 } from 'lucide-react';
import { useNews } from '@yichuang/ui/wall/fresh-call';

/** Han fonts hang their digits low in the line: lifted, they stand in the middle of the card. */
const ROW = 'grid-cols-[104px_544px_104px_auto] text-number -translate-y-[0.06em]';
const ROOMY = 'mx-auto grid-cols-[200px_auto] gap-y-3 text-[280px] -translate-y-[0.06em]';

export interface CallCardProps {
  readonly call: BoardCall;
  readonly newest: boolean;
  /** Alone on the panel: two lines, larger still. */
  readonly roomy: boolean;
  readonly live: boolean;
  readonly speaking: boolean;
  readonly flashing: boolean;
  readonly now: Instant;
}

export function CallCard({ call, newest, roomy, live, speaking, flashing, now }: CallCardProps) {
  const { t } = useText('display');
  const news = useNews(call.calledAt, now);
  const { number, counterNumber, tag } = call;
  const look = !live ? 'bg-paper/10 text-paper' : newest ? 'bg-amber text-ink' : 'bg-paper/10 text-amber';
  const small = roomy ? 'text-[128px]' : 'text-[72px]';
  const quiet = !live ? 'text-ice' : newest ? 'text-ink' : 'text-paper';
  return (
    <li
      data-call={call.callSeq}
      className={join(
        'relative flex min-h-0 flex-1 items-center rounded-card px-4',
        look,
        live && news && 'animate-called',
        flashing && 'flashing',
      )}
    >
      <span className="sr-only">{t('call', { number, counter: counterNumber })}</span>
      {tag && (
        <span
          aria-hidden="true"
          className={join('absolute top-1 left-4 flex', roomy ? 'text-[168px]' : 'text-[104px]')}
        >
          <NumberTagBadge tag={tag} />
        </span>
      )}
      <div
        aria-hidden="true"
        className={join('grid items-baseline leading-none font-bold', roomy ? ROOMY : ROW)}
      >
        <span className={join(small, quiet)}>{t('please')}</span>
        <span className={join('tracking-tight', number.length > 5 && 'text-[0.85em]')}>{number}</span>
        <span className={join(small, quiet)}>{t('to')}</span>
        <span className="whitespace-nowrap">
          {counterNumber}
          <span className={join('ml-2', small, quiet)}>{t('counterWord')}</span>
        </span>
      </div>
      {speaking && (
        <Volume2 aria-hidden="true" size={56} className={join('absolute right-2 bottom-2', quiet)} />
      )}
    </li>
  );
}
