/** Who waited longest on a day (等得最久的): a number leads to where its minutes went. */
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { TicketNumber } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { Card } from '../frame/page.tsx';
import { Table } from '../table/table.tsx';
import { minuteWords } from './figure-words.ts';

export interface LongestCardProps {
  readonly longest: DayFigures['longest'];
  readonly names: Names;
  readonly onLook: (number: TicketNumber) => void;
}

export function LongestCard({ longest, names, onLook }: LongestCardProps) {
  const { t } = useText('today');
  if (longest.length === 0) return null;
  return (
    <Card title={t('longest')} flush>
      <p className="px-2 text-body text-muted">{t('longestAdvice')}</p>
      <Table
        label={t('longest')}
        narrow
        rows={longest}
        rowKey={({ ticketId }) => ticketId}
        columns={[
          {
            key: 'number',
            title: t('number'),
            render: (row) => <Button onPress={() => onLook(row.number)}>{row.number}</Button>,
          },
          { key: 'zone', title: t('zone'), render: ({ zoneId }) => names.zone(zoneId) },
          { key: 'waited', title: t('waited'), render: ({ seconds }) => minuteWords(t, seconds), end: true },
          {
            key: 'state',
            title: t('state'),
            render: ({ stillWaits }) => t(stillWaits ? 'stillWaits' : 'calledAlready'),
          },
        ]}
      />
    </Card>
  );
}
