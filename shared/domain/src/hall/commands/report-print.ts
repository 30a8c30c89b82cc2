/** reportPrint 打印结果: what the printer really said of a slip, from the terminal that owns the printer. */
import { hallCommand } from '../../command.ts';
import { reject } from '../../rejection.ts';
import { fact, hallEvents } from '../events.ts';

export const reportPrint = hallCommand({
  name: 'reportPrint',
  roles: ['kiosk', 'printer'],
  payload: hallEvents.SlipReported,
  patience: 'journal',
  needs: [],
  rejections: ['SlipUnknown', 'TicketNotYours', 'SlipAlreadyReported'],
  decide(hall, report, { by }) {
    const { ticketId, jobId, outcome } = report;
    const slip = hall.tickets.get(ticketId)?.slip;
    if (slip?.jobId !== jobId) return reject('SlipUnknown', {});
    if (slip.printerId !== (by.device as string | null)) return reject('TicketNotYours', { ticketId });
    const settled = slip.state === 'printed' || slip.state === 'failed' || slip.state === outcome;
    return settled ? reject('SlipAlreadyReported', {}) : [fact('SlipReported', report)];
  },
});
