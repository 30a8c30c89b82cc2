/** 没了结的事: what is open now beside the day's figures, each leading to its page for whoever has that page. */
import type { OpenCount, OpenMatters } from '@yichuang/protocol/open-matters';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import type { AtWork } from '../at-work.ts';
import { sectionOf, sectionsFor } from '../frame/sections.ts';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';

const PLACES = {
  helped: '#cases/helped',
  difficulties: '#desk',
  findings: '#rounds',
  objections: '#objections',
} as const satisfies Readonly<Record<keyof OpenMatters, string>>;
const MATTERS = ['helped', 'difficulties', 'findings', 'objections'] as const;

export function OpenMattersRow({ hub, account, news }: AtWork) {
  const { t } = useText('today');
  const asked = useAsked(hub.today.open, 'open', news);
  const { value } = asked;
  const theirs = sectionsFor(account.role, account.powers);
  return (
    <section aria-label={t('openNow')} className="flex flex-col gap-1">
      <p className="text-body font-medium text-muted">{t('openNow')}</p>
      <Unanswered asked={asked} />
      {value === null && asked.problem === null && <p className="text-body text-muted">{t('looking')}</p>}
      {value && (
        <ul className="grid grid-cols-4 gap-1 max-lg:grid-cols-2">
          {MATTERS.map((matter) => {
            const place = theirs.includes(sectionOf(PLACES[matter])) ? PLACES[matter] : null;
            const { open, late } = countOf(value[matter]);
            return (
              <li key={matter}>
                <Tile place={place} late={late > 0}>
                  <span className="text-body font-medium text-muted">{t(`open.${matter}`)}</span>
                  <span className="text-[calc(26px*var(--type-scale))] leading-tight font-bold">{open}</span>
                  {late > 0 && (
                    <span className="text-body font-medium text-coral">
                      <span aria-hidden="true">■ </span>
                      {t('openLate', { n: late })}
                    </span>
                  )}
                </Tile>
              </li>
            );
          })}
        </ul>
      )}
    </section>
  );
}

function countOf(count: number | OpenCount): OpenCount {
  return typeof count === 'number' ? { open: count, late: 0 } : count;
}

interface TileProps {
  /** Null: that page is not theirs. */
  readonly place: string | null;
  readonly late: boolean;
  readonly children: ReactNode;
}

function Tile({ place, late, children }: TileProps) {
  const look = join(
    'flex h-full min-w-0 flex-col rounded-card border border-l-8 border-line bg-paper p-1.5',
    late && 'border-l-coral',
  );
  if (place === null) return <div className={look}>{children}</div>;
  return (
    <a href={place} className={join(look, 'min-h-target text-ink no-underline hover:bg-sky')}>
      {children}
    </a>
  );
}
