/** 窗口: every counter, who sits there since when, whom they serve; a number stuck at an empty counter can be released. */
import type { Ticket } from '@yichuang/domain/hall/ticket';
import { Button } from '@yichuang/ui/button.tsx';
import { hourMinute, minutesBetween } from '@yichuang/ui/clock-words';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useMemo, useState } from 'react';
import type { AtWork } from '../at-work.ts';
import { Card, Page } from '../frame/page.tsx';
import { Table, type Column } from '../table/table.tsx';
import { spanWords } from '../words.ts';
import { atDeskSince, counterRows, type CounterRow } from './counter-rows.ts';
import { VacancyCard } from '../roster/vacancy-card.tsx';
import { DutyCard } from './duty-card.tsx';
import { ReleaseDialog, type Stuck } from './release-dialog.tsx';

export function CountersPage(atWork: AtWork) {
  const { t } = useText('console');
  const { hall, names, now, account, reports } = atWork;
  const rows = useMemo(() => counterRows(hall), [hall]);
  const [releasing, setReleasing] = useState<Ticket['ticketId'] | null>(null);
  const people = new Map(
    reports.accounts.value?.map(({ accountId, displayName }) => [accountId, displayName]),
  );
  const stuck = stuckOf(rows, releasing);
  const open = rows.filter(({ state }) => state !== 'closed' && state !== 'paused').length;

  const columns: readonly Column<CounterRow>[] = [
    {
      key: 'number',
      title: t('counters.number'),
      by: ({ number }) => number,
      render: ({ number }) => (
        <span className="font-bold whitespace-nowrap">{t('common:counter', { number })}</span>
      ),
    },
    {
      key: 'state',
      title: t('counters.state'),
      by: ({ state }) => ['called', 'serving', 'idle', 'paused', 'closed'].indexOf(state),
      render: (row) => (
        <>
          <StateBadge state={row.state} />
          {row.pause && (
            <span className="block text-small text-muted">
              {row.pause.until === null
                ? t('counters.paused', { reason: names.reason(row.pause.reasonId) })
                : t('counters.pausedUntil', {
                    reason: names.reason(row.pause.reasonId),
                    until: hourMinute(row.pause.until),
                  })}
            </span>
          )}
        </>
      ),
    },
    {
      key: 'who',
      title: t('counters.who'),
      by: ({ accountId }) => (accountId === null ? null : (people.get(accountId) ?? accountId)),
      render: ({ accountId }) =>
        accountId === null ? (
          <Dash />
        ) : (
          <span className="whitespace-nowrap">{people.get(accountId) ?? accountId}</span>
        ),
    },
    {
      key: 'since',
      title: t('counters.since'),
      end: true,
      by: ({ since }) => since,
      render: ({ since }) => (since === null ? <Dash /> : hourMinute(since)),
    },
    {
      key: 'ticket',
      title: t('counters.ticket'),
      by: ({ ticket }) => ticket?.number ?? null,
      render: ({ ticket, directSince, held }) => (
        <>
          {ticket && (
            <span className="flex items-center gap-1 whitespace-nowrap">
              <NumberPlate
                number={ticket.number}
                size="action"
                tag={ticket.priority === null ? null : 'priority'}
              />
              <span className="text-small text-muted">
                {t('counters.at', {
                  state: t(`common:state.${ticket.status}`),
                  span: spanWords(t, minutesBetween(atDeskSince(ticket), now)),
                })}
              </span>
            </span>
          )}
          {directSince && (
            <span>{t('counters.direct', { span: spanWords(t, minutesBetween(directSince, now)) })}</span>
          )}
          {!ticket && !directSince && held.length === 0 && <Dash />}
          {held.map(({ ticketId, number }) => (
            <span key={ticketId} className="block text-small text-violet">
              <span aria-hidden="true">◐ </span>
              {t('counters.held', { number })}
            </span>
          ))}
        </>
      ),
    },
    {
      key: 'zones',
      title: t('counters.zones'),
      className: 'text-small text-muted',
      render: ({ zoneIds }) => zoneIds.map((zoneId) => names.zone(zoneId)).join(t('comma')),
    },
    {
      key: 'release',
      title: '',
      end: true,
      render: ({ ticket, held }) =>
        account.role === 'manager' && (
          <span className="flex flex-wrap justify-end gap-1">
            {[...(ticket ? [ticket] : []), ...held].map(({ ticketId, number }) => (
              <Button
                key={ticketId}
                tone="quiet"
                label={t('counters.releaseOf', { number })}
                className="text-body whitespace-nowrap"
                onPress={() => setReleasing(ticketId)}
              >
                {held.length > 0 ? `${t('counters.release')} ${number}` : t('counters.release')}
              </Button>
            ))}
          </span>
        ),
    },
  ];

  return (
    <Page
      title={t('section.counters')}
      advice={account.role === 'manager' ? t('counters.advice') : t('counters.notManager')}
      actions={
        rows.length > 0 && (
          <p className="text-action font-bold">{t('counters.open', { open, total: rows.length })}</p>
        )
      }
    >
      {hall.counters.size === 0 && (
        <p className="rounded-card border border-line bg-paper px-2 py-1 text-body">
          <strong>{t('counters.noneOpen')}</strong>{' '}
          <span className="text-muted">{t('counters.noneOpenAdvice')}</span>
        </p>
      )}
      <VacancyCard {...atWork} />
      {account.role === 'manager' && <DutyCard {...atWork} />}
      {rows.length > 0 && (
        <Card flush>
          <Table
            label={t('section.counters')}
            columns={columns}
            rows={rows}
            rowKey={({ counterId }) => counterId}
          />
        </Card>
      )}
      <ReleaseDialog key={releasing} stuck={stuck} onClose={() => setReleasing(null)} {...atWork} />
    </Page>
  );
}

/** Followed live: whoever was released or finished elsewhere is not asked about any more. */
function stuckOf(rows: readonly CounterRow[], ticketId: Ticket['ticketId'] | null): Stuck | null {
  for (const row of rows) {
    const ticket = [...(row.ticket ? [row.ticket] : []), ...row.held].find(
      (one) => one.ticketId === ticketId,
    );
    if (ticket) return { counter: row.number, ticket };
  }
  return null;
}

function Dash() {
  const { t } = useText('console');
  return <span className="text-muted">{t('dash')}</span>;
}
