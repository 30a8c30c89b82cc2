/** Who waited longest on a day (等得最久的): a number leads to where its minutes went. */
import type { DayFigures } from '@yichuang/domain/oversight/day-figures';
import type { TicketNumber } from '@yichuang/domain/ids';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Card } from '../frame/page.tsx';
import { Table } from '../table/table.tsx';
import { minuteWords } from './figure-words.ts';

const FEW = 5;

export interface LongestCardProps {
  readonly longest: DayFigures['longest'];
  readonly names: Names;
  readonly onLook: (number: TicketNumber) => void;
}

export function LongestCard({ longest, names, onLook }: LongestCardProps) {
  const { t } = useText('today');
  const [all, setAll] = useState(false);
  if (longest.length === 0) return null;
  return (
    <Card title={t('longest')} flush>
      <p className="px-2 text-body text-muted">{t('longestAdvice')}</p>
      <Table
        label={t('longest')}
        narrow
        rows={all ? longest : longest.slice(0, FEW)}
        rowKey={({ ticketId }) => ticketId}
        columns={[
          {
            key: 'number',
            title: t('number'),
            render: (row) => <Button onPress={() => onLook(row.number)}>{row.number}</Button>,
          },
          { key: 'zone', title: t('zone'), render: ({ zoneId }) => names.zone(zoneId) },
          { key: 'takenAt', title: t('takenAt'), render: ({ takenAt }) => hourMinute(takenAt), end: true },
          { key: 'waited', title: t('waited'), render: ({ seconds }) => minuteWords(t, seconds), end: true },
          {
            key: 'state',
            title: t('state'),
            render: ({ stillWaits }) => t(stillWaits ? 'stillWaits' : 'calledAlready'),
          },
        ]}
      />
      {!all && longest.length > FEW && (
        <p className="px-2 pt-1">
          <Button tone="quiet" onPress={() => setAll(true)}>
            {t('longestAll', { count: longest.length })}
          </Button>
        </p>
      )}
    </Card>
  );
}
