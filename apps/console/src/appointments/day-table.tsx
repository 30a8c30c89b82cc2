/** A day's appointments by slot (预约清单): what for, and what became of each; names nobody. */
import type { AppointmentCard, AppointmentState } from '@yichuang/protocol/appointments';
import { EmptyState } from '@yichuang/ui/empty-state.tsx';
import type { Names } from '@yichuang/ui/names';
import { join } from '@yichuang/ui/join';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import { Tabs } from '../frame/tabs.tsx';
import { Table, type Column } from '../table/table.tsx';

const STATES: readonly AppointmentState[] = ['due', 'arrived', 'arrivedLate', 'overdue', 'cancelled'];

const LOOKS = {
  due: ['○', 'text-ink'],
  arrived: ['✓', 'text-leaf'],
  arrivedLate: ['▲', 'text-orange'],
  overdue: ['■', 'text-coral'],
  cancelled: ['–', 'text-muted'],
} as const satisfies Record<AppointmentState, readonly [string, string]>;

export interface DayTableProps {
  readonly label: string;
  readonly appointments: readonly AppointmentCard[];
  readonly names: Names;
}

export function DayTable({ label, appointments, names }: DayTableProps) {
  const { t } = useText('appointments');
  const [state, setState] = useState<AppointmentState | 'all'>('all');
  const of = (one: AppointmentState): number => appointments.filter((card) => card.state === one).length;
  const shown = appointments.filter((card) => state === 'all' || card.state === state);
  const columns: readonly Column<AppointmentCard>[] = [
    {
      key: 'slot',
      title: t('section.slot'),
      by: ({ from }) => from,
      render: ({ from, to }) => `${from}–${to}`,
    },
    {
      key: 'matter',
      title: t('section.matter'),
      render: ({ services }) => services.map((id) => names.service(id)).join('、'),
    },
    {
      key: 'code',
      title: t('section.code'),
      render: ({ codeEnd, byCard }) => (
        <>
          ···{codeEnd}
          <span className="ml-1 text-small text-muted">
            {t(byCard ? 'section.byCard' : 'section.byCodeOnly')}
          </span>
        </>
      ),
    },
    { key: 'source', title: t('section.source'), by: ({ source }) => source, render: ({ source }) => source },
    {
      key: 'state',
      title: t('section.state'),
      by: (card) => STATES.indexOf(card.state),
      render: (card) => {
        const [sign, look] = LOOKS[card.state];
        return (
          <span className={join('font-medium', look)}>
            <span aria-hidden="true">{sign} </span>
            {t(`state.${card.state}`)}
          </span>
        );
      },
    },
    {
      key: 'number',
      title: t('section.number'),
      by: ({ number }) => number ?? '',
      render: ({ number }) => number ?? '',
    },
  ];
  return (
    <>
      <div className="px-2 pb-1">
        <Tabs
          label={t('section.state')}
          value={state}
          onChange={setState}
          options={[
            { value: 'all' as const, title: t('section.all', { count: appointments.length }) },
            ...STATES.map((one) => ({ value: one, title: `${t(`state.${one}`)} ${of(one)}` })),
          ]}
        />
      </div>
      {shown.length === 0 && state !== 'all' ? (
        <EmptyState title={t('section.noneOfState', { state: t(`state.${state}`) })} />
      ) : (
        <Table label={label} columns={columns} rows={shown} rowKey={({ appointmentId }) => appointmentId} />
      )}
    </>
  );
}
