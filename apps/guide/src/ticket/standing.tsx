/** How a ticket stands (现在怎样), in one or two lines and, while it waits, three figures. */
import { aheadOf, promiseOf } from '@yichuang/domain/hall/estimate';
import type { Hall } from '@yichuang/domain/hall/hall';
import type { Ticket } from '@yichuang/domain/hall/ticket';
import { numberOfCounter } from '@yichuang/domain/hall/views/board';
import { waitedMinutes } from '@yichuang/domain/hall/views/desk';
import type { Instant } from '@yichuang/domain/ids';
import { hourMinute } from '@yichuang/ui/clock-words';
import { useText } from '@yichuang/ui/text/use-text';
import type { ReactNode } from 'react';
import type { GuideText } from '../words.ts';

export interface StandingProps {
  readonly hall: Hall;
  readonly ticket: Ticket;
  readonly now: Instant;
}

export function Standing({ hall, ticket, now }: StandingProps) {
  const { t } = useText('guide');
  if (ticket.status !== 'waiting') {
    return <p className="text-action font-bold">{placeWords(t, hall, ticket)}</p>;
  }
  const ahead = aheadOf(hall, ticket);
  const { low, high } = promiseOf(hall, ticket);
  return (
    <dl className="grid grid-cols-3 gap-1 text-center">
      <Figure label={t('ticket.ahead')}>
        {ahead === 0 ? t('ticket.next') : t('ticket.people', { n: ahead })}
      </Figure>
      <Figure label={t('ticket.wait')}>
        {low === null || high === null ? t('ticket.unknown') : t('ticket.minutes', { low, high })}
      </Figure>
      <Figure label={t('ticket.waited')}>
        {t('ticket.waitedMinutes', { minutes: waitedMinutes(ticket, now) })}
      </Figure>
    </dl>
  );
}

function Figure({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className="flex min-w-0 flex-col rounded-tag bg-mist px-0.5 py-1">
      <dt className="text-small text-muted">{label}</dt>
      <dd className="text-action leading-tight font-bold">{children}</dd>
    </div>
  );
}

function placeWords(t: GuideText, hall: Hall, ticket: Exclude<Ticket, { status: 'waiting' }>): string {
  const counter = numberOfCounter(hall, ticket.counterId);
  switch (ticket.status) {
    case 'called':
      return t('ticket.called', { counter, calls: ticket.round });
    case 'serving':
      return t('ticket.serving', { counter, time: hourMinute(ticket.startedAt) });
    case 'held':
      return t('ticket.held', { counter, time: hourMinute(ticket.heldAt) });
    case 'noShow':
      return t('ticket.missed', { counter, time: hourMinute(ticket.missedAt) });
  }
}
