/** The hours of the day as a picture (分时段图): bars of people, a line of the mean wait. The table beside it says the same. */
import type { HourFigures } from '@yichuang/domain/oversight/day-figures';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useEffect, useRef } from 'react';
import type { Drawing, Ground, HourWords } from './drawing.ts';

interface HourChartProps {
  readonly hours: readonly HourFigures[];
  readonly ground?: Ground;
}

export function HourChart({ hours, ground = 'sheet' }: HourChartProps) {
  const { t } = useText('today');
  const place = useRef<HTMLDivElement>(null);
  const words: HourWords = {
    taken: t('column.taken'),
    finished: t('column.finished'),
    meanWait: t('column.meanWait'),
    minutes: (n) => t('minutes', { n }),
    hour: (hour) => t('hourFrom', { hour }),
  };
  const latest = useRef(words);
  useEffect(() => {
    latest.current = words;
  });
  useEffect(() => {
    let gone = false;
    let drawing: Drawing | null = null;
    const show = async (): Promise<void> => {
      // The library comes with the first picture: the rest of the console does not wait for it.
      const { draw } = await import('./drawing.ts');
      if (gone || place.current === null) return;
      drawing = draw(place.current, ground);
      drawing.show(hours, latest.current);
    };
    void show();
    return () => {
      gone = true;
      drawing?.dispose();
    };
  }, [hours, ground]);
  return (
    <figure aria-label={t('hoursChart')}>
      <div
        ref={place}
        aria-hidden="true"
        className={join('w-full', ground === 'wall' ? 'h-[230px]' : 'h-[280px]')}
      />
    </figure>
  );
}
