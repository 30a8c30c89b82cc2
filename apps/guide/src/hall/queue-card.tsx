/** One queue as a card (一区一张): the whole card opens the line, 取号 gives a number in it. */
import { Button } from '@yichuang/ui/button.tsx';
import { join } from '@yichuang/ui/join';
import { numberRanges } from '@yichuang/ui/number-ranges';
import { useText } from '@yichuang/ui/text/use-text';
import type { QueueCard as Queue } from './queue-cards.ts';

export interface QueueCardProps {
  readonly queue: Queue;
  readonly zone: string;
  /** From so many minutes on the wait is marked. */
  readonly longFrom: number;
  readonly onLook: () => void;
  /** null = no numbers are given now. */
  readonly onTake: (() => void) | null;
}

export function QueueCard({ queue, zone, longFrom, onLook, onTake }: QueueCardProps) {
  const { t } = useText('guide');
  const { prefix, waiting, longest, counterNumbers } = queue;
  const orphan = counterNumbers.length === 0 && waiting > 0;
  return (
    <li className="flex flex-wrap rounded-card border border-line bg-paper shadow-press">
      <button
        type="button"
        onClick={onLook}
        className="flex min-w-[calc(11.5rem*var(--type-scale))] flex-1 items-center gap-2 rounded-card p-2 text-left active:bg-sky"
      >
        <span className="flex w-[4.2rem] shrink-0 flex-col items-center leading-tight">
          <strong className={join('text-list', waiting === 0 && 'text-muted')}>{waiting}</strong>
          <span className="text-small text-muted">{t('hall.waiting')}</span>
        </span>
        <span className="min-w-0 flex-1">
          <span className="block text-action leading-snug font-bold">
            <span className="mr-0.5 text-muted">{prefix}</span> {zone}
          </span>
          <span className={join('block text-small', orphan ? 'font-bold text-orange' : 'text-muted')}>
            {counterNumbers.length > 0
              ? t('hall.open', { counters: numberRanges(counterNumbers) })
              : `${orphan ? '▲ ' : ''}${t('hall.noCounter')}`}
          </span>
          {longest !== null && (
            <span
              className={join(
                'block text-small',
                longest >= longFrom ? 'font-bold text-orange' : 'text-muted',
              )}
            >
              {longest >= longFrom && '▲ '}
              {t('hall.longest', { minutes: longest })}
            </span>
          )}
        </span>
      </button>
      {onTake && (
        <div className="ml-auto flex items-center p-1">
          <Button onPress={onTake} label={t('hall.takeIn', { zone })}>
            {t('hall.take')}
          </Button>
        </div>
      )}
    </li>
  );
}
