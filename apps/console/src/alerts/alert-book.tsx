/** 预警台账: the alerts of some days with their response times, cut down by rule and person. */
import { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import { secondsBetween } from '@yichuang/domain/time';
import type { AlertCard, AlertsAnswer } from '@yichuang/protocol/alerts';
import { sayingOf, spanOf, type AlertText } from '@yichuang/ui/alerts/alert-words';
import { whenOf } from '@yichuang/ui/desk/desk-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Book } from '../records/book.tsx';
import { personCut, type Cut } from '../records/cuts.tsx';
import { Table, type Column } from '../table/table.tsx';

interface AlertBookProps extends AtWork {
  readonly recordsOf: (answer: AlertsAnswer) => readonly AlertCard[];
}

export function AlertBook({ recordsOf, ...atWork }: AlertBookProps) {
  const { hub, names } = atWork;
  const { t } = useText('alerts');
  const cuts: readonly Cut<AlertsAnswer, AlertCard>[] = [
    {
      key: 'ruleId',
      label: t('column.rule'),
      all: t('everyRule'),
      options: () => AlertRuleId.options.map((ruleId) => ({ value: ruleId, words: t(`rule.${ruleId}`) })),
      meets: ({ ruleId }, value) => ruleId === value,
    },
    personCut({ key: 'accountId', label: t('column.told'), all: t('everybody') }, recordsOf, ({ told }) =>
      told.map(({ accountId }) => accountId),
    ),
  ];
  return (
    <Book
      {...atWork}
      title={t('view.book')}
      between={hub.alerts.between}
      workbook={hub.alerts.workbook}
      recordsOf={recordsOf}
      cuts={cuts}
      summary={(shown) => summary(t, shown)}
      none={{ title: t('noneOfDay'), advice: t('noneOfDayAdvice') }}
    >
      {(shown, { people }) => (
        <Card flush>
          <Table
            label={t('view.book')}
            rows={shown}
            rowKey={({ alertId }) => alertId}
            columns={columnsOf(t, (alert) => sayingOf(alert, { t, names }), people)}
          />
        </Card>
      )}
    </Book>
  );
}

function columnsOf(
  t: AlertText,
  says: (alert: AlertCard) => string,
  people: Readonly<Record<string, string>>,
): readonly Column<AlertCard>[] {
  const after = (alert: AlertCard, at: AlertCard['seenAt']): string =>
    at === null ? t('notYet') : spanOf(t, alert.raisedAt, at);
  return [
    {
      key: 'rule',
      title: t('column.rule'),
      render: ({ ruleId }) => t(`rule.${ruleId}`),
      by: ({ ruleId }) => ruleId,
    },
    { key: 'about', title: t('column.about'), render: says },
    {
      key: 'raised',
      title: t('column.raised'),
      render: ({ raisedAt }) => whenOf(raisedAt),
      by: ({ raisedAt }) => raisedAt,
    },
    {
      key: 'told',
      title: t('column.told'),
      render: ({ told }) => told.map(({ accountId }) => people[accountId] ?? accountId).join('→'),
    },
    { key: 'seen', title: t('column.seen'), render: (alert) => after(alert, alert.seenAt), end: true },
    {
      key: 'handled',
      title: t('column.handled'),
      render: (alert) =>
        alert.handledAt === null && alert.answeredAt !== null ? t('atOnce') : after(alert, alert.handledAt),
      end: true,
    },
    {
      key: 'answered',
      title: t('column.answered'),
      render: (alert) => after(alert, alert.answeredAt),
      end: true,
    },
    { key: 'words', title: t('column.words'), render: ({ answerWords }) => answerWords ?? t('dash') },
  ];
}

/** 反馈率, and the middle one of the times. */
function summary(t: AlertText, alerts: readonly AlertCard[]): string {
  const took = alerts
    .flatMap(({ raisedAt, answeredAt }) =>
      answeredAt === null ? [] : [secondsBetween(raisedAt, answeredAt)],
    )
    .toSorted((a, b) => a - b);
  const middle = took[Math.floor(took.length / 2)];
  const rate = Math.round((took.length / alerts.length) * 100);
  return middle === undefined
    ? t('summaryNone', { all: alerts.length })
    : t('summary', { all: alerts.length, rate, minutes: Math.max(1, Math.round(middle / 60)) });
}
