/** What needs somebody now, the most pressing on top (要处理的事); each with the button that leads to where it is done. */
import { Button } from '@yichuang/ui/button.tsx';
import { useDeviceWords } from '@yichuang/ui/device-words';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { goTo } from '../frame/sections.ts';
import type { Attention, Urgency } from './attention.ts';
import { placeOf, sayingOf, withinOf } from './attention-words.ts';
import { ClockDialog } from './clock-dialog.tsx';

export interface AttentionListProps extends AtWork {
  readonly attention: readonly Attention[];
  /** Shows who waits. */
  readonly onWaiting: () => void;
}

/** Shape, its colour, the colour of the edge. */
const LOOKS: Readonly<Record<Urgency, readonly [shape: string, word: string, edge: string]>> = {
  urgent: ['■', 'text-coral', 'border-l-coral'],
  soon: ['▲', 'text-orange', 'border-l-orange'],
  note: ['●', 'text-harbour', 'border-l-harbour'],
};

export function AttentionList({ attention, onWaiting, ...atWork }: AttentionListProps) {
  const { t } = useText('console');
  const { names, reports, now } = atWork;
  const [asksClock, setAsksClock] = useState(false);
  const known = {
    t,
    words: useDeviceWords(),
    names,
    now,
    devices: reports.devices.value ?? [],
    slips: reports.upkeep.value?.slips ?? [],
  };
  const go = ({ matter }: Attention): void => {
    const place = placeOf(matter);
    if (place === 'clock') setAsksClock(true);
    else if (place === 'waiting') onWaiting();
    else if (place !== null) goTo(place, withinOf(matter));
  };
  return (
    <>
      <ul className="flex flex-col gap-1">
        {attention.map((one) => {
          const { says, next, act } = sayingOf(one, known);
          const [shape, word, edge] = LOOKS[one.urgency];
          return (
            <li
              key={one.key}
              className={join(
                'flex items-center gap-2 rounded-card border border-l-8 border-line bg-paper py-1 pr-1.5 pl-2 max-sm:flex-wrap max-sm:gap-1',
                edge,
              )}
            >
              <span className={join('w-[7em] shrink-0 text-small font-medium', word)}>
                <span aria-hidden="true">{shape} </span>
                {t(`now.urgency.${one.urgency}`)}
              </span>
              <div className="min-w-0 flex-1 max-sm:basis-full">
                <p className="text-action font-bold">{says}</p>
                <p className="text-body text-muted">{next}</p>
              </div>
              {act !== null && (
                <Button
                  tone={one.urgency === 'urgent' ? 'main' : 'plain'}
                  className="min-w-[9em] shrink-0 max-sm:w-full"
                  onPress={() => go(one)}
                >
                  {act}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <ClockDialog open={asksClock} onClose={() => setAsksClock(false)} {...atWork} />
    </>
  );
}
