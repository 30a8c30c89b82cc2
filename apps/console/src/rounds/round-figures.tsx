/** How each heading stands in a month, and the working days that had too few rounds. */
import { headingFigures, type HeadingFigures } from '@yichuang/domain/rounds/figures';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { Answered } from '../upkeep/answered.tsx';
import { useAsked } from '../upkeep/use-asked.ts';
import { daysOf, MonthField } from '../records/month-field.tsx';

export function RoundFigures({ hub, hall, news }: AtWork) {
  const { t } = useText('rounds');
  const [month, setMonth] = useState(hall.date.slice(0, 7));
  const { from, to } = daysOf(month);
  const asked = useAsked(() => hub.rounds.between(from, to), month, news);
  return (
    <>
      <Card>
        <MonthField value={month} latest={hall.date} onChange={setMonth} />
      </Card>
      <Answered asked={asked}>
        {(value) => {
          const missing = value.days.filter(({ finished }) => finished < value.perDay);
          return (
            <>
              <Card flush>
                <Table
                  label={t('view.figures')}
                  rows={headingFigures(value.rounds, value.findings)}
                  rowKey={({ heading }) => heading}
                  columns={columnsOf(t)}
                />
              </Card>
              <Card title={t('missing')}>
                {missing.length === 0 ? (
                  <p className="text-body text-muted">{t('noneMissing')}</p>
                ) : (
                  <ul className="text-body">
                    {missing.map(({ date, finished }) => (
                      <li key={date}>
                        <span aria-hidden="true">▲ </span>
                        {t('missingDay', { date, finished, perDay: value.perDay })}
                      </li>
                    ))}
                  </ul>
                )}
              </Card>
            </>
          );
        }}
      </Answered>
    </>
  );
}

function columnsOf(t: ReturnType<typeof useText<'rounds'>>['t']): readonly Column<HeadingFigures>[] {
  const counts = (['checked', 'fine', 'findings', 'open', 'closed', 'onTime', 'late'] as const).map(
    (key) => ({
      key,
      title: t(`figure.${key}`),
      render: (row: HeadingFigures) => row[key],
      by: (row: HeadingFigures) => row[key],
      end: true,
    }),
  );
  return [
    { key: 'heading', title: t('figure.heading'), render: ({ heading }) => t(`heading.${heading}`) },
    {
      key: 'share',
      title: t('share'),
      render: ({ checked, fine }) => (checked === 0 ? '—' : `${Math.round((fine / checked) * 100)}%`),
      end: true,
    },
    ...counts,
    {
      key: 'medianDays',
      title: t('figure.medianDays'),
      render: ({ medianDays }) => medianDays ?? '—',
      end: true,
    },
  ];
}
