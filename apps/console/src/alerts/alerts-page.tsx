/** ▲监管: alerts that want an answer, the book of all of them with their times, and when whom is told of what. */
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { OpenRecords } from '../records/open-records.tsx';
import { RecordsPage } from '../records/records-page.tsx';
import { AlertBook } from './alert-book.tsx';
import { useOpenAlerts } from './open-alerts.tsx';
import { AlertRulesCard } from './rules-card.tsx';

export function AlertsPage(atWork: AtWork) {
  const { t } = useText('alerts');
  const kind = useOpenAlerts(atWork);
  const shows = {
    open: (
      <OpenRecords asked={atWork.alerts} kind={kind} none={{ title: t('none'), advice: t('noneAdvice') }} />
    ),
    book: <AlertBook {...atWork} recordsOf={({ alerts }) => alerts} />,
    rules: <AlertRulesCard {...atWork} />,
  };
  const views =
    atWork.account.role === 'manager' ? (['open', 'book', 'rules'] as const) : (['open', 'book'] as const);
  return (
    <RecordsPage
      title={t('title')}
      advice={t('advice')}
      views={views.map((value) => ({ value, title: t(`view.${value}`), show: shows[value] }))}
    />
  );
}
