/** reportAnnouncement 播报结果: the speaking display says that a call was heard; every wait counts from it. */
import { hallCommand } from '../../command.ts';
import { reject } from '../../rejection.ts';
import { fact, hallEvents } from '../events.ts';

export const reportAnnouncement = hallCommand({
  name: 'reportAnnouncement',
  roles: ['display'],
  payload: hallEvents.AnnouncementReported,
  patience: 'journal',
  needs: [],
  rejections: ['AnnouncementOutdated'],
  decide(hall, report) {
    const ticket = hall.tickets.get(report.ticketId);
    const current =
      ticket?.status === 'called' && ticket.callSeq === report.callSeq && ticket.heardAt === null;
    return current
      ? [fact('AnnouncementReported', report)]
      : reject('AnnouncementOutdated', { callSeq: report.callSeq });
  },
});
