/** A number's life as a list, the latest first, so that what just happened needs no scrolling. */
import type { Hall } from '@yichuang/domain/hall/hall';
import { hourMinuteSecond } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { lifeOf } from './life-words.ts';
import type { Life } from './use-life.ts';

export interface LifeListProps {
  readonly life: Life;
  readonly hall: Hall;
  readonly names: Names;
}

export function LifeList({ life, hall, names }: LifeListProps) {
  const { t } = useText('counter');
  switch (life.state) {
    case 'none':
      return <p className="text-body text-muted">{t('current.lifeNone')}</p>;
    case 'asking':
      return <p className="text-body text-muted">{t('current.lifeWaiting')}</p>;
    case 'unknown':
    case 'offline':
      return <p className="text-body text-muted">{t('current.lifeOffline')}</p>;
    case 'known':
      break;
  }
  const lines = lifeOf(life.events, { t, names, ratio: hall.rules.priority.ratio, notes: life.notes });
  return (
    <ol className="flex flex-col">
      {lines.toReversed().map(({ seq, at, words, more, turn }, index) => (
        <li key={seq} className="grid grid-cols-[auto_12px_1fr] gap-1 text-body">
          <time dateTime={at} className="text-muted">
            {hourMinuteSecond(at)}
          </time>
          <span aria-hidden="true" className="relative">
            <span className="absolute inset-y-0 left-[5px] w-px bg-line" />
            <span
              className={join(
                'absolute left-[1px] top-[7px] size-[9px] rounded-full border-2 border-paper',
                index === 0 ? 'bg-harbour' : turn ? 'bg-muted' : 'bg-line',
              )}
            />
          </span>
          <span className={join('pb-0.5', !turn && 'text-muted')}>
            {words}
            {more !== null && <span className="text-muted"> · {more}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
