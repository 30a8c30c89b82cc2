/** The tickets behind a figure (背后的号): each number with its state, how long it has waited and what it is for. */
import type { Ticket } from '@yichuang/domain/hall/ticket';
import { waitedMinutes } from '@yichuang/domain/hall/views/desk';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute } from '@yichuang/ui/clock-words';
import { Dialog } from '@yichuang/ui/dialog.tsx';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { AtWork } from '../at-work.ts';
import { Table, type Column } from '../table/table.tsx';
import { spanWords } from '../words.ts';
import type { Behind } from './now-page.tsx';

export interface TicketsDialogProps extends Pick<AtWork, 'hall' | 'names' | 'now'> {
  /** Null = closed. */
  readonly behind: Behind | null;
  readonly onClose: () => void;
}

export function TicketsDialog({ behind, onClose, hall, names, now }: TicketsDialogProps) {
  const { t } = useText('console');
  const tickets =
    behind === null ? [] : [...hall.tickets.values()].filter((ticket) => isBehind(behind, ticket));
  const columns: readonly Column<Ticket>[] = [
    {
      key: 'number',
      title: t('tickets.number'),
      by: ({ number }) => number,
      render: ({ number, priority }) => (
        <NumberPlate number={number} size="action" tag={priority === null ? null : 'priority'} />
      ),
    },
    {
      key: 'zone',
      title: t('tickets.zone'),
      by: ({ zoneId }) => names.zone(zoneId),
      render: ({ zoneId }) => names.zone(zoneId),
    },
    {
      key: 'state',
      title: t('tickets.state'),
      by: ({ status }) => status,
      render: (ticket) => (
        <span className="whitespace-nowrap">
          <StateBadge state={ticket.status} />{' '}
          {ticket.status !== 'waiting' && (
            <span className="text-muted">
              {t('common:counter', { number: names.counterNumber(ticket.counterId) ?? ticket.counterId })}
            </span>
          )}
        </span>
      ),
    },
    {
      key: 'waited',
      title: t('tickets.waited'),
      end: true,
      by: (ticket) => waitedMinutes(ticket, now),
      render: (ticket) => (
        <span className="whitespace-nowrap">{spanWords(t, waitedMinutes(ticket, now))}</span>
      ),
    },
    {
      key: 'takenAt',
      title: t('tickets.takenAt'),
      end: true,
      by: ({ takenAt }) => takenAt,
      render: ({ takenAt }) => hourMinute(takenAt),
    },
    {
      key: 'service',
      title: t('tickets.service'),
      render: ({ services }) => services.map((serviceId) => names.service(serviceId)).join(t('comma')),
    },
  ];
  return (
    <Dialog
      open={behind !== null}
      onClose={onClose}
      title={behind === null ? '' : titleOf(t, names, behind)}
      className="w-[min(92vw,960px)]"
      actions={<Button onPress={onClose}>{t('common:close')}</Button>}
    >
      {tickets.length === 0 ? (
        <p className="py-3 text-center text-body text-muted">{t('tickets.none')}</p>
      ) : (
        <Table
          label={behind === null ? '' : titleOf(t, names, behind)}
          columns={columns}
          rows={tickets}
          rowKey={({ ticketId }) => ticketId}
        />
      )}
    </Dialog>
  );
}

function isBehind(behind: Behind, ticket: Ticket): boolean {
  return behind.by === 'zone' ? ticket.zoneId === behind.zoneId : behind.states.includes(ticket.status);
}

function titleOf(
  t: ReturnType<typeof useText<'console'>>['t'],
  names: AtWork['names'],
  behind: Behind,
): string {
  return behind.by === 'zone'
    ? t('tickets.title', { zone: names.zone(behind.zoneId) })
    : t('tickets.titleAll', { state: behind.title });
}
