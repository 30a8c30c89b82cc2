/** ▲监管: alerts that want an answer, the book of all of them with their times, and when whom is told of what. */
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Page } from '../frame/page.tsx';
import { Tabs } from '../frame/tabs.tsx';
import { AlertBook } from './alert-book.tsx';
import { OpenAlerts } from './open-alerts.tsx';
import { AlertRulesCard } from './rules-card.tsx';

type View = 'open' | 'book' | 'rules';

export function AlertsPage(atWork: AtWork) {
  const { t } = useText('alerts');
  const [view, setView] = useState<View>('open');
  const views: readonly View[] =
    atWork.account.role === 'manager' ? ['open', 'book', 'rules'] : ['open', 'book'];
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
      {view === 'open' && <OpenAlerts {...atWork} />}
      {view === 'book' && <AlertBook {...atWork} />}
      {view === 'rules' && <AlertRulesCard {...atWork} />}
    </Page>
  );
}
