/** Who waited for this window at the hub's last word (断开时的队), without those whom it has called since. */
import type { Instant } from '@yichuang/domain/ids';
import type { EmergencyView } from '@yichuang/protocol/emergency';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { useText } from '@yichuang/ui/text/use-text';

export interface WaitedThenListProps extends Pick<EmergencyView, 'next' | 'asOf'> {
  readonly now: Instant;
  readonly onPick: (number: string) => void;
}

export function WaitedThenList({ next, asOf, now, onPick }: WaitedThenListProps) {
  const { t } = useText('counter');
  return (
    <section
      aria-labelledby="waited-then"
      className="flex min-h-0 flex-col rounded-card border border-line bg-paper"
    >
      <div className="border-b border-line p-1.5">
        <h2 id="waited-then" className="text-title font-bold">
          {t('emergency.waited')}
        </h2>
        <p className="text-small font-medium text-orange">
          <span aria-hidden="true">▲ </span>
          {asOf === null
            ? t('emergency.waitedUnknown')
            : t('emergency.waitedAsOf', { time: hourMinute(asOf) })}
        </p>
      </div>
      {next.length === 0 ? (
        <p className="p-1.5 text-body text-muted">{t('emergency.waitedNobody')}</p>
      ) : (
        <ol className="flex min-h-0 flex-1 flex-col overflow-y-auto p-0.5">
          {next.map(({ number, takenAt }) => (
            <li key={number}>
              <button
                type="button"
                onClick={() => onPick(number)}
                className="flex min-h-target w-full items-center justify-between rounded-card px-1 text-left active:bg-sky"
              >
                <NumberPlate number={number} size="action" />
                <span className="text-body text-muted">
                  {t('queue.waited', { minutes: minutesBetween(takenAt, now) })}
                </span>
              </button>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
