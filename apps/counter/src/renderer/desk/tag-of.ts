/** The tag beside a number (标签): why it may come out of the order of numbers. Priority says no more than that. */
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { NumberTag } from '@yichuang/ui/number-plate.tsx';

export function tagOf(ticket: Ticket): NumberTag | null {
  if (ticket.priority !== null) return ticket.priority.classId === 'appointment' ? 'appointment' : 'priority';
  if (ticket.placed !== null) return ticket.placed;
  return 'because' in ticket && ticket.because.rule === 'chosen' && ticket.because.reasonId !== null
    ? 'chosen'
    : null;
}
