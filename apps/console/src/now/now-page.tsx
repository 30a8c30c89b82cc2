/** 哪里需要我? What needs somebody, then the day's figures, then zone by zone; every number opens the tickets behind it. */
import type { ZoneId } from '@yichuang/domain/ids';
import type { LivingState } from '@yichuang/domain/hall/ticket';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import { useMemo, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import type { Attention } from './attention.ts';
import { AttentionList } from './attention-list.tsx';
import { BeforeOpening } from './before-opening.tsx';
import { DayFigures } from './day-figures.tsx';
import { DemoClockCard } from './demo-clock-card.tsx';
import { HubCard } from './hub-card.tsx';
import { TicketsDialog } from './tickets-dialog.tsx';
import { zoneFigures } from './zone-figures.ts';
import { ZoneTable } from './zone-table.tsx';

/** Which tickets somebody wants to see. */
export type Behind =
  | { readonly by: 'zone'; readonly zoneId: ZoneId }
  | { readonly by: 'states'; readonly title: string; readonly states: readonly LivingState[] };

const BESIDE_THE_HUB = 'grid grid-cols-[minmax(0,1fr)_22em] items-start gap-3 max-sm:grid-cols-1';

export function NowPage({ attention, ...atWork }: AtWork & { readonly attention: readonly Attention[] }) {
  const { t } = useText('console');
  const { door, hall, now } = atWork;
  const [behind, setBehind] = useState<Behind | null>(null);
  const zones = useMemo(() => zoneFigures(hall), [hall]);
  const calm = attention.length === 0;
  return (
    <Page title={calm ? calmTitle(t, hall.phase) : t('now.title', { count: attention.length })}>
      {calm ? (
        <div className="flex items-center gap-2 rounded-card border border-l-8 border-line border-l-leaf bg-paper px-2 py-1.5">
          <span aria-hidden="true" className="text-title font-bold text-leaf">
            ✓
          </span>
          <p className="text-body">{calmAdvice(t, hall.phase, hourMinute(now))}</p>
        </div>
      ) : (
        <AttentionList
          attention={attention}
          onWaiting={() => setBehind({ by: 'states', title: t('figure.waiting'), states: ['waiting'] })}
          {...atWork}
        />
      )}
      {hall.phase === 'unopened' ? (
        <div className={BESIDE_THE_HUB}>
          <BeforeOpening {...atWork} />
          <div className="flex flex-col gap-3">
            <HubCard {...atWork} />
            {door.demo && <DemoClockCard {...atWork} />}
          </div>
        </div>
      ) : (
        <>
          <section aria-label={t('now.figures')}>
            <DayFigures {...atWork} onBehind={setBehind} />
          </section>
          <div className={BESIDE_THE_HUB}>
            <Card title={t('now.zones')} flush>
              <ZoneTable zones={zones} {...atWork} onBehind={setBehind} />
            </Card>
            <div className="flex flex-col gap-3">
              <HubCard {...atWork} />
              {door.demo && <DemoClockCard {...atWork} />}
            </div>
          </div>
        </>
      )}
      <TicketsDialog behind={behind} onClose={() => setBehind(null)} {...atWork} />
    </Page>
  );
}

type Text = ReturnType<typeof useText<'console'>>['t'];
type Phase = AtWork['hall']['phase'];

function calmTitle(t: Text, phase: Phase): string {
  return { open: t('now.calm'), unopened: t('now.calmNotOpen'), closed: t('now.calmClosed') }[phase];
}

function calmAdvice(t: Text, phase: Phase, time: string): string {
  return {
    open: t('now.calmAdvice'),
    unopened: t('now.calmNotOpenAdvice'),
    closed: t('now.calmClosedAdvice', { time }),
  }[phase];
}
