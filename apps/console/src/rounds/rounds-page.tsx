/** 巡查: what is not closed, the register of some days, how each heading stands, and what a round looks at. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { Tabs } from '../frame/tabs.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { FindingList } from './finding-list.tsx';
import { RoundBook } from './round-book.tsx';
import { RoundFigures } from './round-figures.tsx';
import { RoundList } from './round-list.tsx';
import { RoundRulesCard } from './rules-card.tsx';

const VIEWS = ['open', 'book', 'figures', 'list'] as const;

export function RoundsPage(atWork: AtWork) {
  const { hub, account, news } = atWork;
  const { t } = useText('rounds');
  const [view, setView] = useState<(typeof VIEWS)[number]>('open');
  const open = useAsked(hub.rounds.open, 'open', news);
  const views = VIEWS.filter((one) => one !== 'list' || account.role === 'manager');
  const [today] = open.value?.days ?? [];
  return (
    <Page
      title={t('title')}
      advice={t('advice')}
      actions={
        <Tabs
          label={t('title')}
          value={view}
          onChange={setView}
          options={views.map((value) => ({ value, title: t(`view.${value}`) }))}
        />
      }
    >
      {view === 'open' && (
        <>
          {open.value && (
            <Card title={t('today')}>
              {today && (
                <p className="text-body font-medium">
                  <span aria-hidden="true">{today.finished < open.value.perDay ? '▲ ' : '✓ '}</span>
                  {t('missingToday', { finished: today.finished, perDay: open.value.perDay })}
                </p>
              )}
              <RoundList rounds={open.value.rounds} people={open.value.people} />
            </Card>
          )}
          <FindingList {...atWork} asked={open} none={t('noneOpen')} noneAdvice={t('noneOpenAdvice')} />
        </>
      )}
      {view === 'book' && <RoundBook {...atWork} />}
      {view === 'figures' && <RoundFigures {...atWork} />}
      {view === 'list' && <RoundRulesCard {...atWork} />}
    </Page>
  );
}
