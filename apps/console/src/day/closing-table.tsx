/** Everybody still there, a line each, with the choices for what becomes of the number. */
import type { Decision } from '@yichuang/domain/hall/commands/close-day';
import type { TicketId } from '@yichuang/domain/ids';
import { hourMinute } from '@yichuang/ui/clock-words';
import { join } from '@yichuang/ui/join';
import type { Names } from '@yichuang/ui/names';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { memo } from 'react';
import { Table, type Column } from '../table/table.tsx';
import { spanWords } from '../words.ts';
import { DECISIONS, type StillHere } from './closing.ts';

export interface ClosingTableProps {
  readonly rows: readonly StillHere[];
  readonly names: Names;
  /** Somebody has tried to close: the lines without a decision stand out. */
  readonly showMissing: boolean;
  readonly onDecide: (ticketId: TicketId, decision: Decision) => void;
}

/** Where a line's choices are, for whoever is led there. */
export function decisionId(ticketId: TicketId): string {
  return `decision-${ticketId}`;
}

export function ClosingTable({ rows, names, showMissing, onDecide }: ClosingTableProps) {
  const { t } = useText('console');
  const missing = (row: StillHere): boolean =>
    showMissing && row.decision === null && row.status !== 'noShow';
  const columns: readonly Column<StillHere>[] = [
    {
      key: 'number',
      title: t('day.number'),
      by: ({ number }) => number,
      render: ({ number, priority }) => (
        <NumberPlate number={number} size="action" tag={priority ? 'priority' : null} />
      ),
    },
    {
      key: 'zone',
      title: t('day.zone'),
      by: ({ zoneId }) => names.zone(zoneId),
      render: ({ zoneId }) => <span className="whitespace-nowrap">{names.zone(zoneId)}</span>,
    },
    {
      key: 'state',
      title: t('day.state'),
      by: ({ status }) => ['serving', 'called', 'held', 'waiting', 'noShow'].indexOf(status),
      render: ({ status, counterId }) => (
        <span className="whitespace-nowrap">
          <StateBadge state={status} />{' '}
          {counterId !== null && (
            <span className="text-small text-muted">
              {t('common:counter', { number: names.counterNumber(counterId) ?? counterId })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'waited',
      title: t('day.waited'),
      end: true,
      by: ({ waited }) => waited,
      render: ({ waited }) => <span className="whitespace-nowrap">{spanWords(t, waited)}</span>,
    },
    {
      key: 'takenAt',
      title: t('day.takenAt'),
      end: true,
      by: ({ takenAt }) => takenAt,
      render: ({ takenAt }) => hourMinute(takenAt),
    },
    {
      key: 'decision',
      title: t('day.decision'),
      by: ({ decision }) => (decision === null ? null : DECISIONS.indexOf(decision)),
      render: ({ ticketId, number, status, may, decision }) => (
        <Decide
          ticketId={ticketId}
          number={number}
          missed={status === 'noShow'}
          finishable={may.includes('finished')}
          decision={decision}
          onDecide={onDecide}
        />
      ),
    },
  ];
  return (
    <Table
      label={t('day.decision')}
      columns={columns}
      rows={rows}
      rowKey={({ ticketId }) => ticketId}
      rowClass={(row) => missing(row) && '*:last:bg-rose *:first:border-l-8 *:first:border-l-coral'}
    />
  );
}

interface DecideProps extends Pick<StillHere, 'ticketId' | 'number' | 'decision'> {
  /** 过号: without a choice it ends as 弃号. */
  readonly missed: boolean;
  readonly finishable: boolean;
  readonly onDecide: ClosingTableProps['onDecide'];
}

/** Hundreds of lines stand here on a bad day: a line is drawn again only when it has changed. */
const Decide = memo(function Decide({
  ticketId,
  number,
  missed,
  finishable,
  decision,
  onDecide,
}: DecideProps) {
  const { t } = useText('console');
  return (
    <fieldset id={decisionId(ticketId)} className="flex items-center gap-0.5">
      <legend className="sr-only">{t('day.decisionFor', { number })}</legend>
      {DECISIONS.filter((one) => one !== 'finished' || finishable).map((one) => (
        <label
          key={one}
          className={join(
            'flex min-h-target cursor-pointer items-center gap-0.5 rounded-card border px-1 whitespace-nowrap',
            'has-focus-visible:outline-4 has-focus-visible:outline-offset-1 has-focus-visible:outline-harbour',
            decision === one
              ? 'border-harbour bg-harbour font-medium text-paper'
              : 'border-line bg-paper hover:bg-sky',
          )}
        >
          <input
            type="radio"
            name={decisionId(ticketId)}
            checked={decision === one}
            onChange={() => onDecide(ticketId, one)}
            className="size-[1em] accent-paper outline-none"
          />
          {t(`day.decisions.${one}`)}
        </label>
      ))}
      {missed && decision === null && <span className="pl-1 text-small text-muted">{t('day.missed')}</span>}
    </fieldset>
  );
});
