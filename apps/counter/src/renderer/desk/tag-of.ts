/** The tag beside a number (标签): why it may come out of the order of numbers. Priority says no more than that. */
import { isByAppointment, type Ticket } from '@yichuang/domain/hall/ticket';
import type { NumberTag } from '@yichuang/ui/number-plate.tsx';

export function tagOf(ticket: Ticket): NumberTag | null {
  if (isByAppointment(ticket)) return 'appointment';
  if (ticket.priority !== null) return 'priority';
  if (ticket.placed !== null) return ticket.placed;
  return 'because' in ticket && ticket.because.rule === 'chosen' && ticket.because.reasonId !== null
    ? 'chosen'
    : null;
}
