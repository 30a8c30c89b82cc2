/** 昨日遗留: numbers of the day before that were put off, or that nobody had decided on. */
import { hourMinute } from '@yichuang/ui/clock-words';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Card } from '../frame/page.tsx';
import type { Leftover } from '../hub.ts';
import { Table, type Column } from '../table/table.tsx';
import { dateWords } from '../words.ts';

export function LeftoversCard({ reports, names }: Pick<AtWork, 'reports' | 'names'>) {
  const { t } = useText('console');
  const leftovers = reports.leftovers.value;
  if (leftovers === null) return <Empty words={t('loading')} />;
  if (leftovers.date === null) return <Empty words={t('day.leftoversFirst')} />;
  if (leftovers.tickets.length === 0) return <Empty words={t('day.leftoversNone')} />;
  const columns: readonly Column<Leftover>[] = [
    {
      key: 'number',
      title: t('day.number'),
      by: ({ number }) => number,
      render: ({ number }) => <NumberPlate number={number} size="action" />,
    },
    {
      key: 'zone',
      title: t('day.zone'),
      by: ({ zoneId }) => names.zone(zoneId),
      render: ({ zoneId }) => names.zone(zoneId),
    },
    {
      key: 'ending',
      title: t('day.ending'),
      by: ({ ending }) => ending,
      render: ({ ending }) =>
        ending === 'nextDayPriority' ? (
          t('day.endings.nextDayPriority')
        ) : (
          <span className="font-medium text-orange">
            <span aria-hidden="true">▲ </span>
            {t('day.endings.bySystem')}
          </span>
        ),
    },
    {
      key: 'takenAt',
      title: t('day.takenAt'),
      end: true,
      by: ({ takenAt }) => takenAt,
      render: ({ takenAt }) => hourMinute(takenAt),
    },
    {
      key: 'endedAt',
      title: t('day.endedAt'),
      end: true,
      by: ({ endedAt }) => endedAt,
      render: ({ endedAt }) => (endedAt === null ? t('dash') : hourMinute(endedAt)),
    },
  ];
  return (
    <Card title={t('day.leftoversOf', { date: dateWords(t, leftovers.date) })} flush>
      <p className="px-2 pb-0.5 text-body text-muted">{t('day.leftoversAdvice')}</p>
      <Table
        label={t('day.leftovers')}
        columns={columns}
        rows={leftovers.tickets}
        rowKey={({ ticketId }) => ticketId}
      />
    </Card>
  );
}

function Empty({ words }: { readonly words: string }) {
  const { t } = useText('console');
  return (
    <Card title={t('day.leftovers')}>
      <p className="text-body text-muted">{words}</p>
    </Card>
  );
}
