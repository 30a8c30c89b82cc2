/** /api/notices: what the outbox has not brought to its people, and the words that it sends. */
import { NoticesAnswer, NoticeTextsAnswer } from '@yichuang/protocol/notices';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function noticeRoutes(app: App, { notices, log }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/notices',
    schema: {
      tags: ['notices'],
      summary: 'Messages to applicants that wait, and those that somebody has to call for',
      response: { 200: NoticesAnswer },
    },
    onRequest: only('readNotices'),
    handler: () => notices.status(),
  });

  app.route({
    method: 'GET',
    url: '/api/notices/texts',
    schema: { tags: ['notices'], summary: 'The words of messages', response: { 200: NoticeTextsAnswer } },
    onRequest: only('readOffice'),
    handler: () => notices.texts.latest(),
  });

  app.route({
    method: 'PUT',
    url: '/api/notices/texts',
    schema: {
      tags: ['notices'],
      summary: 'Other words from the next message on',
      body: NoticeTextsAnswer,
      response: { 200: NoticeTextsAnswer },
    },
    onRequest: only('manageOffice'),
    handler: (request) => {
      const kept = notices.texts.put(request.body);
      if (kept === null)
        throw new ProblemError('BadRequest', 'the texts have been changed since they were read');
      log.info(
        { revision: kept.revision, by: request.asker.account?.accountId ?? null },
        'notice texts changed',
      );
      return kept;
    },
  });
}
