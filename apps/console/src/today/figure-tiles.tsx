/** The figures of the day as large tiles (当天数字); a press says how each is counted. */
import { abandonedRateOf, missedRateOf, type DayFigures } from '@yichuang/domain/oversight/day-figures';
import { INDICATORS, type IndicatorId } from '@yichuang/domain/oversight/indicators';
import { Button } from '@yichuang/ui/button.tsx';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { Info } from 'lucide-react';
import { useState } from 'react';
import { minuteWords, percentWords } from './figure-words.ts';

export function FigureTiles({ figures }: { readonly figures: DayFigures }) {
  const { t } = useText('today');
  const [asked, setAsked] = useState<IndicatorId | null>(null);
  const { counts, waits, services, counters, appointments, direct } = figures;
  const { checkedIn, onTime } = appointments;
  const tiles: readonly (readonly [IndicatorId, string | number])[] = [
    ['taken', counts.taken],
    ['finished', counts.finished],
    ['waiting', counts.waiting],
    ['atCounter', counts.calling + counts.serving],
    ['meanWait', minuteWords(t, waits.mean)],
    ['longestWait', minuteWords(t, waits.longest)],
    ['p90Wait', minuteWords(t, waits.p90)],
    ['over30', waits.over30Minutes],
    ['missedRate', percentWords(t, missedRateOf(counts, waits))],
    ['abandonedRate', percentWords(t, abandonedRateOf(counts))],
    ['meanService', minuteWords(t, services.meanService)],
    [
      'open',
      t('ofThem', {
        part: counters.filter(({ state }) => state === 'open').length,
        whole: counters.length,
      }),
    ],
    ['onTime', checkedIn === 0 ? t('none') : t('ofThem', { part: onTime, whole: checkedIn })],
    ['direct', direct.reduce((sum, { count }) => sum + count, 0)],
  ];
  /** The promise (half an hour at most) was broken to somebody. */
  const late: ReadonlySet<IndicatorId> = new Set(waits.over30Minutes > 0 ? ['longestWait', 'over30'] : []);
  return (
    <>
      <ul className="grid grid-cols-7 gap-1 max-lg:grid-cols-4 max-sm:grid-cols-2">
        {tiles.map(([id, value]) => (
          <li key={id}>
            <button
              type="button"
              aria-haspopup="dialog"
              onClick={() => setAsked(id)}
              className="flex h-full w-full min-w-0 flex-col rounded-card border border-line bg-paper p-1.5 text-start hover:bg-sky"
            >
              <span className="flex items-center justify-between gap-0.5 text-body font-medium text-muted">
                {INDICATORS[id].name}
                <Info aria-label={t('how')} className="size-[1em] shrink-0" />
              </span>
              <span
                className={join(
                  'text-[calc(26px*var(--type-scale))] leading-tight font-bold',
                  late.has(id) && 'text-coral',
                )}
              >
                {late.has(id) && (
                  <>
                    <span aria-hidden="true">■ </span>
                    <span className="sr-only">{t('tooLong')}</span>
                  </>
                )}
                {value}
              </span>
            </button>
          </li>
        ))}
      </ul>
      <Dialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === null ? '' : INDICATORS[asked].name}
        description={asked === null ? '' : INDICATORS[asked].formula}
        actions={
          <Button tone="main" onPress={() => setAsked(null)}>
            {t('close')}
          </Button>
        }
      />
    </>
  );
}
