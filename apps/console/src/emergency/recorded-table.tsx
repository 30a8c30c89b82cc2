/** What was entered for a day (已补录), each with the way to its account. */
import type { LocalDate } from '@yichuang/domain/ids';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { Table, type Column } from '../table/table.tsx';
import { lineOfRow, type PaperRow } from './paper-lines.ts';

export interface RecordedTableProps {
  readonly date: LocalDate;
  readonly rows: readonly PaperRow[];
  readonly names: Names;
}

export function RecordedTable({ date, rows, names }: RecordedTableProps) {
  const { t } = useText('emergency');
  const time = (at: PaperRow['endedAt']): string => (at === null ? '' : hourMinute(at));
  const columns: readonly Column<PaperRow>[] = [
    {
      key: 'number',
      title: t('paper.number'),
      by: ({ number }) => number,
      render: ({ number }) => (
        <span className="whitespace-nowrap">
          {number}{' '}
          <span className="rounded-tag bg-sky px-0.5 text-small text-harbour">{t('paper.mark')}</span>
        </span>
      ),
    },
    {
      key: 'service',
      title: t('paper.service'),
      by: ({ zoneId }) => names.zone(zoneId),
      render: ({ zoneId, services }) =>
        `${names.zone(zoneId)} · ${services.map((id) => names.service(id)).join('、')}`,
    },
    {
      key: 'takenAt',
      title: t('paper.takenAt'),
      by: ({ takenAt }) => takenAt,
      render: ({ takenAt }) => time(takenAt),
    },
    { key: 'how', title: t('paper.how'), render: (row) => t(`paper.hows.${lineOfRow(row).end.how}`) },
    {
      key: 'counter',
      title: t('paper.counter'),
      by: ({ counterId }) => counterId ?? '',
      render: ({ counterId }) =>
        counterId === null
          ? ''
          : t('common:counter', { number: names.counterNumber(counterId) ?? counterId }),
    },
    {
      key: 'calledAt',
      title: t('paper.calledAt'),
      by: ({ firstCalledAt }) => firstCalledAt ?? '',
      render: ({ firstCalledAt }) => time(firstCalledAt),
    },
    {
      key: 'finishedAt',
      title: t('paper.finishedAt'),
      by: ({ endedAt }) => endedAt ?? '',
      render: ({ status, endedAt }) => (status === 'finished' ? time(endedAt) : ''),
    },
    {
      key: 'look',
      title: '',
      render: ({ number }) => (
        <a className="font-medium text-harbour underline" href={`#numbers/${number}@${date}`}>
          {t('paper.look')}
        </a>
      ),
    },
  ];
  return (
    <Table
      label={t('paper.known', { count: rows.length })}
      columns={columns}
      rows={rows}
      rowKey={({ number }) => number}
    />
  );
}
