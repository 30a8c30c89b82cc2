/** The day in a row of large figures (今天), each with how it is counted; a press opens the tickets behind it. */
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { goTo } from '../frame/sections.ts';
import { spanWords } from '../words.ts';
import type { Behind } from './now-page.tsx';
import { takenToday, tallyOf } from './zone-figures.ts';

export function DayFigures({
  hall,
  reports,
  onBehind,
}: AtWork & { readonly onBehind: (behind: Behind) => void }) {
  const { t } = useText('console');
  const tally = tallyOf(hall.tickets.values());
  const figures = reports.figures.value;
  const mean = figures?.waits.mean ?? null;
  const longest = figures?.waits.longest ?? null;
  const paused = [...hall.counters.values()].filter(({ pause }) => pause !== null).length;
  const minutes = (seconds: number): string => spanWords(t, Math.round(seconds / 60));
  return (
    <div className="grid grid-cols-7 gap-1.5 max-sm:grid-cols-2">
      <Figure
        name={t('figure.waiting')}
        value={tally.waiting}
        means={t('figure.waitingMeans')}
        onPress={() => onBehind({ by: 'states', title: t('figure.waiting'), states: ['waiting'] })}
      />
      <Figure
        name={t('figure.atCounter')}
        value={tally.called + tally.serving}
        means={t('figure.atCounterMeans', { serving: tally.serving, called: tally.called })}
        onPress={() =>
          onBehind({ by: 'states', title: t('figure.atCounter'), states: ['serving', 'called'] })
        }
      />
      <Figure
        name={t('figure.aside')}
        value={tally.held + tally.noShow}
        means={t('figure.asideMeans', { held: tally.held, noShow: tally.noShow })}
        onPress={() => onBehind({ by: 'states', title: t('figure.aside'), states: ['held', 'noShow'] })}
      />
      <Figure name={t('figure.taken')} value={takenToday(hall)} means={t('figure.takenMeans')} />
      <Figure
        name={t('figure.finished')}
        value={figures?.counts.finished ?? t('dash')}
        means={t('figure.finishedMeans')}
      />
      <Figure
        name={t('figure.meanWait')}
        value={mean === null ? t('dash') : minutes(mean)}
        small
        means={
          longest === null
            ? t('figure.meanWaitNone')
            : t('figure.meanWaitMeans', { longest: minutes(longest) })
        }
      />
      <Figure
        name={t('figure.open')}
        value={hall.counters.size - paused}
        means={t('figure.openMeans', { total: hall.rules.counters.length, paused })}
        onPress={() => goTo('counters')}
      />
    </div>
  );
}

interface FigureProps {
  readonly name: string;
  readonly value: ReactNode;
  readonly means: string;
  /** Words, not a bare number. */
  readonly small?: boolean;
  readonly onPress?: () => void;
}

function Figure({ name, value, means, small = false, onPress }: FigureProps) {
  const look = 'flex min-w-0 flex-col rounded-card border border-line bg-paper p-1.5 text-start';
  const inner = (
    <>
      <span className="text-body font-medium text-muted">{name}</span>
      <span
        className={join(
          'flex h-[48px] items-center leading-none font-bold',
          small ? 'text-[24px]' : 'text-[40px]',
          onPress && 'text-harbour',
        )}
      >
        {value}
      </span>
      <span className="text-small leading-snug text-muted">{means}</span>
    </>
  );
  return onPress ? (
    <button type="button" onClick={onPress} className={join(look, 'shadow-press active:bg-sky')}>
      {inner}
    </button>
  ) : (
    <div className={look}>{inner}</div>
  );
}
