/** The indicators by zone, hour, department, item, window and clerk (分开看). Clerks stand in the order of their accounts: no ranking. */
import type { SeatCounts } from '@yichuang/domain/oversight/period-figures';
import {
  CASE_INDICATORS,
  VISIT_INDICATORS,
  valueOf,
  valueWords,
  type CaseIndicator,
} from '@yichuang/domain/oversight/period-indicators';
import type { IndicatorsAnswer } from '@yichuang/protocol/indicators';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import type { Names } from '@yichuang/ui/names';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Card } from '../frame/page.tsx';
import { Tabs } from '../frame/tabs.tsx';
import { Table, type Column } from '../table/table.tsx';
import { indicatorWords } from './indicator-words.ts';

const WAYS = ['zones', 'hours', 'departments', 'items', 'counters', 'clerks'] as const;

export interface BreakdownProps {
  readonly answer: IndicatorsAnswer;
  readonly names: Names;
}

export function Breakdown({ answer: { figures, names: known }, names }: BreakdownProps) {
  const { t } = useText('indicators');
  const [way, setWay] = useState<(typeof WAYS)[number]>('zones');
  const seats = seatColumns(t);
  const { zones, hours, departments, services, counters, clerks } = figures;
  const isEmpty = { zones, hours, departments, items: services, counters, clerks }[way].length === 0;
  return (
    <>
      <Tabs
        label={t('by')}
        value={way}
        onChange={setWay}
        options={WAYS.map((value) => ({ value, title: t(`breakdown.${value}`) }))}
      />
      <Card flush>
        {isEmpty && <EmptyState title={t('empty')} />}
        {!isEmpty && way === 'zones' && (
          <Table
            label={t('breakdown.zones')}
            rows={zones}
            rowKey={({ zoneId }) => zoneId}
            columns={[
              { key: 'name', title: t('zone'), render: ({ zoneId }) => names.zone(zoneId) },
              ...visitColumns(t),
            ]}
          />
        )}
        {!isEmpty && way === 'hours' && (
          <Table
            label={t('breakdown.hours')}
            rows={hours}
            rowKey={({ hour }) => String(hour)}
            columns={[
              {
                key: 'name',
                title: t('hour'),
                render: ({ hour }) => t('hourFrom', { from: hour, to: hour + 1 }),
                by: ({ hour }) => hour,
              },
              ...visitColumns(t),
            ]}
          />
        )}
        {!isEmpty && way === 'departments' && (
          <Table
            label={t('breakdown.departments')}
            rows={departments}
            rowKey={({ departmentId }) => departmentId}
            columns={[
              {
                key: 'name',
                title: t('department'),
                render: ({ departmentId }) => known.departments[departmentId],
              },
              ...CASE_INDICATORS.map(caseColumn),
            ]}
          />
        )}
        {!isEmpty && way === 'items' && (
          <Table
            label={t('breakdown.items')}
            rows={services}
            rowKey={({ itemId }) => itemId}
            columns={[
              { key: 'name', title: t('item'), render: ({ itemId }) => known.items[itemId] },
              ...CASE_INDICATORS.map(caseColumn),
            ]}
          />
        )}
        {!isEmpty && way === 'counters' && (
          <Table
            label={t('breakdown.counters')}
            rows={counters.toSorted((one, other) => (one.counterId < other.counterId ? -1 : 1))}
            rowKey={({ counterId }) => counterId}
            columns={[
              {
                key: 'name',
                title: t('counter'),
                render: ({ counterId }) =>
                  t('common:counter', { number: names.counterNumber(counterId) ?? counterId }),
              },
              ...seats,
            ]}
          />
        )}
        {!isEmpty && way === 'clerks' && (
          <>
            <p className="p-2 text-body text-muted">{t('clerksNote')}</p>
            <Table
              label={t('breakdown.clerks')}
              rows={clerks.toSorted((one, other) => (one.accountId < other.accountId ? -1 : 1))}
              rowKey={({ accountId }) => accountId}
              columns={[
                { key: 'name', title: t('clerk'), render: ({ accountId }) => known.clerks[accountId] },
                // A column that sorts would be a ranking.
                ...seats.map(({ by: _by, ...column }) => column),
              ]}
            />
          </>
        )}
      </Card>
    </>
  );
}

type Counts = IndicatorsAnswer['figures']['cases'];

function caseColumn({ id, name, unit, of }: CaseIndicator): Column<Counts> {
  return {
    key: id,
    title: name,
    render: (counts) => valueWords(unit, of(counts)),
    by: (counts) => valueOf(unit, of(counts)) ?? -1,
    end: true,
  };
}

function visitColumns(
  t: ReturnType<typeof useText<'indicators'>>['t'],
): readonly Column<IndicatorsAnswer['figures']['visits']>[] {
  return [
    { key: 'taken', title: t('taken'), render: ({ taken }) => taken, by: ({ taken }) => taken, end: true },
    ...VISIT_INDICATORS.map(({ id, name, unit, of }) => ({
      key: id,
      title: name,
      render: (visits: IndicatorsAnswer['figures']['visits']) => indicatorWords(t, unit, of(visits)),
      by: (visits: IndicatorsAnswer['figures']['visits']) => valueOf(unit, of(visits)) ?? -1,
      end: true,
    })),
  ];
}

function seatColumns(t: ReturnType<typeof useText<'indicators'>>['t']): readonly Column<SeatCounts>[] {
  return [
    {
      key: 'served',
      title: t('served'),
      render: ({ served }) => served,
      by: ({ served }) => served,
      end: true,
    },
    {
      key: 'mean',
      title: t('meanService'),
      render: ({ serviceSeconds, parts }) => indicatorWords(t, 'minutes', [serviceSeconds, parts]),
      by: ({ serviceSeconds, parts }) => (parts === 0 ? -1 : serviceSeconds / parts),
      end: true,
    },
    {
      key: 'received',
      title: t('received'),
      render: ({ received }) => received,
      by: ({ received }) => received,
      end: true,
    },
    {
      key: 'oneVisit',
      title: t('oneVisit'),
      render: ({ oneVisit, finished }) => valueWords('share', [oneVisit, finished]),
      end: true,
    },
    {
      key: 'corrected',
      title: t('corrected'),
      render: ({ corrected, received }) => valueWords('share', [corrected, received]),
      end: true,
    },
  ];
}
