/** 待办: bad ratings in the order of danger, suspected ones for the inspector, and what has ended lately. */
import { LEVEL_NAMES } from '@yichuang/domain/evaluation/questionnaire';
import type { InspectorWork, RatingRow, RectificationRow } from '@yichuang/protocol/evaluation';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Unanswered } from '../upkeep/unanswered.tsx';
import type { Asked } from '../upkeep/use-asked.ts';
import { LimitLight, limitOf, minuteWords, visitWords } from './words.tsx';

export interface WorkTabProps extends AtWork {
  readonly work: Asked<InspectorWork>;
}

export function WorkTab({ work, names }: WorkTabProps) {
  const { t } = useText('evaluation');
  if (work.value === null) return <Unanswered asked={work} />;
  const { open, suspected, recent } = work.value;

  const visit = <Row extends RatingRow>(): Column<Row> => ({
    key: 'visit',
    title: t('head.visit'),
    by: (row) => visitWords(t, names, row),
    render: (row) => (
      <a href={`#ratings/${row.evaluationId}`} className="text-harbour underline underline-offset-2">
        {visitWords(t, names, row)}
      </a>
    ),
  });
  const what = <Row extends RatingRow>(): readonly Column<Row>[] => [
    {
      key: 'level',
      title: t('head.level'),
      by: ({ level }) => level,
      render: ({ level }) => <span className="font-medium whitespace-nowrap">{LEVEL_NAMES[level]}</span>,
    },
    {
      key: 'cases',
      title: t('head.cases'),
      render: ({ cases }) => (cases.length === 0 ? t('noCases') : cases.map(({ name }) => name).join('、')),
    },
    {
      key: 'rated',
      title: t('head.rated'),
      by: ({ ratedAt }) => ratedAt,
      render: ({ ratedAt, channel }) => (
        <span className="whitespace-nowrap">
          {minuteWords(ratedAt)} <span className="text-small text-muted">{t(`channel.${channel}`)}</span>
        </span>
      ),
    },
  ];
  const status: Column<RectificationRow> = {
    key: 'status',
    title: t('head.status'),
    by: ({ rectification }) => rectification.status,
    render: ({ rectification }) => t(`status.${rectification.status}`),
  };

  return (
    <>
      <Unanswered asked={work} />
      <Card flush title={t('openTitle', { count: open.length })} className="overflow-x-auto">
        {open.length === 0 ? (
          <EmptyState title={t('nothing')} advice={t('nothingAdvice')} />
        ) : (
          <Table
            label={t('openTitle', { count: open.length })}
            rows={open}
            rowKey={({ evaluationId }) => evaluationId}
            columns={[
              visit<RectificationRow>(),
              {
                key: 'light',
                title: t('head.light'),
                render: ({ rectification: { light } }) => light && <LimitLight light={light} />,
              },
              status,
              {
                key: 'limit',
                title: t('head.limit'),
                by: (row) => limitOf(row)?.at ?? '9999',
                render: (row) => {
                  const limit = limitOf(row);
                  return (
                    limit && (
                      <span className="whitespace-nowrap">
                        {t('due', { date: limit.date })}
                        {!limit.certain && <span className="text-orange"> ▲ {t('uncertainShort')}</span>}
                      </span>
                    )
                  );
                },
              },
              ...what<RectificationRow>(),
            ]}
          />
        )}
      </Card>
      <Card flush title={t('suspectedTitle', { count: suspected.length })} className="overflow-x-auto">
        {suspected.length === 0 ? (
          <p className="p-2 text-body text-muted">{t('suspectedNone')}</p>
        ) : (
          <Table
            label={t('suspectedTitle', { count: suspected.length })}
            rows={suspected}
            rowKey={({ evaluationId }) => evaluationId}
            columns={[
              visit<RatingRow>(),
              {
                key: 'why',
                title: t('head.why'),
                render: ({ flags }) => flags.map((flag) => t(`flags.${flag}`)).join('、'),
              },
              ...what<RatingRow>(),
            ]}
          />
        )}
      </Card>
      {recent.length > 0 && (
        <Card flush title={t('endedTitle')} className="overflow-x-auto">
          <Table
            label={t('endedTitle')}
            rows={recent}
            rowKey={({ evaluationId }) => evaluationId}
            columns={[visit<RectificationRow>(), status, ...what<RectificationRow>()]}
          />
        </Card>
      )}
    </>
  );
}
