/** 号: everything about one number of today and what may be done with it; an ended one says how it ended. */
import { ticketNumbered } from '@yichuang/domain/hall/hall';
import type { TicketNumber } from '@yichuang/domain/ids';
import { isByAppointment, type Ticket } from '@yichuang/domain/hall/ticket';
import { numberOfCounter } from '@yichuang/domain/hall/views/board';
import { hourMinute } from '@yichuang/ui/clock-words';
import { NumberPlate } from '@yichuang/ui/number-plate.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import { useState } from 'react';
import type { Duty } from '../duty.ts';
import { Page } from '../frame/page.tsx';
import { Row } from '@yichuang/ui/row.tsx';
import { tagOf } from '../hall/ticket-row.tsx';
import { ActionButton } from './action-button.tsx';
import { ActionSheet } from './action-sheet.tsx';
import { actionsFor, type TicketAction } from './actions.ts';
import { EndedTicket } from './ended-ticket.tsx';
import { Standing } from './standing.tsx';

export function TicketPage({ duty, number }: { readonly duty: Duty; readonly number: TicketNumber }) {
  const { t } = useText('guide');
  const { t: waiting } = useText('waiting');
  const { hall, trail } = duty;
  const [asked, setAsked] = useState<TicketAction | null>(null);
  const ticket = ticketNumbered(hall, number);
  if (!ticket) return <EndedTicket duty={duty} number={number} />;
  const actions = hall.phase === 'open' ? actionsFor(ticket) : [];
  return (
    <Page title={number} titled={false} onBack={trail.back}>
      <section
        aria-label={number}
        className="flex flex-col gap-1 rounded-card border border-line bg-paper p-2"
      >
        <div className="flex flex-wrap items-center justify-between gap-x-2">
          <NumberPlate number={number} tag={tagOf(ticket)} className="text-[3.5rem] leading-tight" />
          <StateBadge state={ticket.status} className="text-action" />
        </div>
        <Standing hall={hall} ticket={ticket} now={duty.now} />
        <Facts duty={duty} ticket={ticket} />
      </section>
      <Row
        onPress={() => trail.go({ at: 'why', number })}
        words={waiting('why.open')}
        below={waiting('why.opens')}
      />
      {actions.length > 0 && (
        <section aria-label={t('act.title')} className="grid grid-cols-2 gap-1">
          {actions.map((action) => (
            <ActionButton key={action} action={action} ticket={ticket} onPress={() => setAsked(action)} />
          ))}
        </section>
      )}
      {asked && (
        <ActionSheet key={asked} action={asked} duty={duty} ticket={ticket} onClose={() => setAsked(null)} />
      )}
    </Page>
  );
}

function Facts({ duty, ticket }: { readonly duty: Duty; readonly ticket: Ticket }) {
  const { t } = useText('guide');
  const { names, hall } = duty;
  const { zoneId, services, takenAt, channel, priority, forCounterId, slip } = ticket;
  const facts = [
    [t('ticket.takenAt', { time: hourMinute(takenAt) }), t(`ticket.channel.${channel}`)],
    [
      t(`ticket.slip.${slip?.state ?? 'none'}`),
      ...(slip && slip.copy > 1 ? [t('ticket.copy', { copy: slip.copy })] : []),
    ],
  ].map((words) => words.join(t('dot')));
  return (
    <div className="text-body">
      <p className="font-bold">{names.inZone(zoneId, services).join(t('dot'))}</p>
      {priority && (
        <p className="font-bold text-violet">
          {t(isByAppointment(ticket) ? 'common:tag.appointment' : 'common:tag.priority')}
          {t('dot')}
          {names.ground(priority.groundId)}
        </p>
      )}
      {forCounterId && (
        <p className="font-bold">{t('ticket.kept', { counter: numberOfCounter(hall, forCounterId) })}</p>
      )}
      {facts.map((words) => (
        <p key={words} className="text-muted">
          {words}
        </p>
      ))}
    </div>
  );
}
