/** 预警台账: the alerts of some days with their response times, and the same as a workbook. */
import { type AccountId, LocalDate } from '@yichuang/domain/ids';
import { AlertRuleId } from '@yichuang/domain/oversight/alerts/rules';
import { secondsBetween } from '@yichuang/domain/time';
import { meetsFilter, type AlertCard, type AlertFilter, type AlertsAnswer } from '@yichuang/protocol/alerts';
import { hourMinute } from '@yichuang/ui/clock-words';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { ProblemNote, type ProblemName } from '@yichuang/ui/problem-note.tsx';
import { Button } from '@yichuang/ui/button.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { FileSpreadsheet } from 'lucide-react';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { OneOf } from '../frame/one-of.tsx';
import { Card } from '../frame/page.tsx';
import { problemOf, saveAs } from '../frame/save-as.ts';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { sayingOf, spanOf, type AlertText } from '@yichuang/ui/alerts/alert-words';

export function AlertBook({ hub, hall, names, news }: AtWork) {
  const { t } = useText('alerts');
  const [range, setRange] = useState({ from: hall.date, to: hall.date });
  const [filter, setFilter] = useState<AlertFilter>({ ruleId: null, accountId: null });
  const [problem, setProblem] = useState<ProblemName | null>(null);
  const [making, setMaking] = useState(false);
  const isRange = range.from <= range.to;
  const asked = useAsked(
    () => hub.alerts.between(range.from, range.to),
    isRange ? `${range.from} ${range.to}` : null,
    news,
  );
  const take = async (): Promise<void> => {
    setMaking(true);
    const answer = await hub.alerts.workbook(range.from, range.to, filter);
    setMaking(false);
    setProblem(problemOf(answer));
    if (answer.outcome === 'ok') saveAs(`${t('view.book')}-${range.from}-${range.to}.xlsx`, answer.value);
  };
  const { value } = asked;
  const known = { t, names };
  const shown = (value?.alerts ?? []).filter((alert) => meetsFilter(alert, filter));
  return (
    <>
      {problem && <ProblemNote problem={problem} />}
      <Card>
        <div className="flex flex-wrap items-end gap-2">
          {(['from', 'to'] as const).map((end) => (
            <label key={end} className="flex flex-col gap-0.5 text-body font-medium">
              {t(end)}
              <input
                type="date"
                value={range[end]}
                max={hall.date}
                onChange={({ target }) => {
                  const date = LocalDate.safeParse(target.value).data;
                  if (date) setRange({ ...range, [end]: date });
                }}
                className="min-h-target rounded-card border border-muted bg-paper px-1.5 text-action"
              />
            </label>
          ))}
          <OneOf
            label={t('column.rule')}
            all={t('everyRule')}
            options={AlertRuleId.options.map((ruleId) => ({ value: ruleId, words: t(`rule.${ruleId}`) }))}
            value={filter.ruleId}
            onChange={(ruleId) => setFilter({ ...filter, ruleId })}
          />
          <OneOf
            label={t('column.told')}
            all={t('everybody')}
            options={toldIn(value)}
            value={filter.accountId}
            onChange={(accountId) => setFilter({ ...filter, accountId })}
          />
          <Button
            icon={<FileSpreadsheet aria-hidden="true" className="size-[1.2em]" />}
            busy={making}
            disabled={!isRange}
            onPress={() => void take()}
          >
            {t('xlsx')}
          </Button>
          {shown.length > 0 && <p className="text-body font-medium">{summary(t, shown)}</p>}
        </div>
        {!isRange && <p className="mt-1 text-body font-medium text-coral">■ {t('wrongRange')}</p>}
      </Card>
      {value === null ? (
        isRange && (
          <Card>
            {asked.problem === null ? (
              <p className="text-body text-muted">{t('looking')}</p>
            ) : (
              <Unanswered asked={asked} />
            )}
          </Card>
        )
      ) : shown.length === 0 ? (
        <Card>
          <EmptyState title={t('noneOfDay')} advice={t('noneOfDayAdvice')} />
        </Card>
      ) : (
        <Card flush>
          <Table
            label={t('view.book')}
            rows={shown}
            rowKey={({ alertId }) => alertId}
            columns={columnsOf(t, (alert) => sayingOf(alert, known), value.people)}
          />
        </Card>
      )}
    </>
  );
}

/** Whoever was told of something in these days. */
function toldIn(
  answer: AlertsAnswer | null,
): readonly { readonly value: AccountId; readonly words: string }[] {
  const told = new Set(
    (answer?.alerts ?? []).flatMap((alert) => alert.told.map(({ accountId }) => accountId)),
  );
  return [...told].map((accountId) => ({ value: accountId, words: answer?.people[accountId] ?? accountId }));
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
      render: ({ raisedAt }) => hourMinute(raisedAt),
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
      render: (alert) => after(alert, alert.handledAt),
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
