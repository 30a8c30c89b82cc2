/** What every question about one ticket is given (问话的来由). */
import type { Ticket } from '@yichuang/domain/hall/ticket';
import type { Duty } from '../duty.ts';

export interface TicketSheetProps {
  readonly duty: Duty;
  readonly ticket: Ticket;
  readonly onClose: () => void;
}
