/** A ticket in a list (一个号): number, what for, how it stands; opens its page. */
import { isByAppointment, type Ticket } from '@yichuang/domain/hall/ticket';
import { waitedMinutes } from '@yichuang/domain/hall/views/desk';
import { NumberPlate, type NumberTag } from '@yichuang/ui/number-plate.tsx';
import { StateBadge } from '@yichuang/ui/state-badge.tsx';
import { useText } from '@yichuang/ui/text/use-text';
import type { Duty } from '../duty.ts';
import { Row } from '@yichuang/ui/row.tsx';

export function tagOf(ticket: Ticket): NumberTag | null {
  if (isByAppointment(ticket)) return 'appointment';
  return ticket.priority ? 'priority' : ticket.placed;
}

export function TicketRow({ duty, ticket }: { readonly duty: Duty; readonly ticket: Ticket }) {
  const { t } = useText('guide');
  const { names, now, trail } = duty;
  const [service] = ticket.services;
  const minutes = waitedMinutes(ticket, now);
  return (
    <Row
      onPress={() => trail.go({ at: 'ticket', number: ticket.number })}
      words={<NumberPlate number={ticket.number} tag={tagOf(ticket)} size="action" />}
      below={
        <>
          {service !== undefined && names.service(service)}
          {ticket.status === 'waiting' && `${t('dot')}${t('zone.waited', { minutes })}`}
        </>
      }
      end={ticket.status === 'waiting' ? undefined : <StateBadge state={ticket.status} />}
    />
  );
}
