/** What a guide may do with a ticket (可以做什么), by its state: the buttons of the ticket's page, the likeliest first. */
import type { Ticket } from '@yichuang/domain/hall/ticket';

export type TicketAction = 'move' | 'priority' | 'reinstate' | 'nextHere' | 'release' | 'reprint' | 'cancel';

export function actionsFor(ticket: Ticket): readonly TicketAction[] {
  switch (ticket.status) {
    case 'waiting':
      return ['move', 'priority', 'reprint', 'cancel'];
    case 'called':
      return ['release', 'reprint', 'cancel'];
    case 'serving':
      return ['release', 'reprint'];
    case 'held':
      return ['release', 'move', 'priority', 'reprint', 'cancel'];
    case 'noShow':
      return ['reinstate', 'nextHere', 'move', 'priority', 'reprint', 'cancel'];
  }
}
