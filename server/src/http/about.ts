/** What may be known before anybody signs in: health, the hub itself, the catalogue's texts, one's own ticket. */
import { About, DemoDoor, Health } from '@yichuang/protocol/api';
import type { ProgressAnswer } from '@yichuang/protocol/progress';
import { ProgressKey } from '@yichuang/domain/ids';
import { progressOf, type Progress } from '@yichuang/domain/hall/views/progress';
import { z } from 'zod';
import { isLoopback } from '../config.ts';
import type { Core } from '../core.ts';
import type { TicketRow } from '../store/tickets.ts';
import { PROGRESS } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { progressWords } from './progress-words.ts';

const YEAR = 'public, max-age=31536000, immutable';

export function aboutRoutes(app: App, { core, config, catalogue, evaluations, demo }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/health',
    schema: { tags: ['hub'], summary: 'Whether the hub works', response: { 200: Health } },
    handler: () => {
      const { state, seq } = core.status();
      return { status: state, hallId: core.hallId, seq, version: core.build };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/hub',
    schema: {
      tags: ['hub'],
      summary: 'What a page has to know before anybody signs in',
      response: { 200: About },
    },
    handler: () => ({
      hallId: core.hallId,
      mode: config.mode,
      publicUrl: config.publicUrl,
      catalogueRevision: catalogue.revision,
      version: core.build,
      now: core.now(),
    }),
  });

  app.route({
    method: 'GET',
    url: '/api/demo',
    schema: { tags: ['hub'], summary: 'The accounts of a demo', response: { 200: DemoDoor } },
    handler: (request) => {
      // Asked by another name than this machine's own, it is not the newcomer at its keyboard who asks.
      if (demo === null || !isLoopback(request.hostname)) throw new ProblemError('NotFound');
      return { accounts: demo.accounts };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/catalogue/:revision',
    schema: {
      tags: ['hub'],
      summary: 'Names, tiles, search index and texts of a revision; never changes',
      params: z.strictObject({ revision: z.string() }),
    },
    handler: (request, reply) => {
      if (request.params.revision !== catalogue.revision) throw new ProblemError('NotFound');
      return reply
        .header('cache-control', YEAR)
        .type('application/json; charset=utf-8')
        .serializer((text) => String(text))
        .send(JSON.stringify(catalogue));
    },
  });

  app.route({
    method: 'GET',
    url: '/api/progress/:progressKey',
    schema: {
      tags: ['public'],
      summary: 'One ticket by the key of its QR code: number, state, people in front, a range of minutes',
      params: z.strictObject({ progressKey: z.string() }),
    },
    config: { rateLimit: PROGRESS },
    handler: (request) => {
      const key = ProgressKey.safeParse(request.params.progressKey);
      const row = key.success ? core.read.ticketByProgressKey(key.data) : null;
      if (row === null) throw new ProblemError('NotFound');
      const progress = progressOfRow(core, row);
      return {
        ...progress,
        ...progressWords(core.hall(), catalogue, progress),
        priorityNextDay: row.ending === 'nextDayPriority',
        demo: demo !== null,
        now: core.now(),
        evaluationKey: evaluations.keyToRate(row.ticketId),
      } satisfies ProgressAnswer;
    },
  });
}

/** An ended ticket has a state and nothing to wait for. */
function progressOfRow(core: Core, row: TicketRow): Progress {
  const living = core.hall().tickets.get(row.ticketId);
  if (living) return progressOf(core.hall(), living);
  return {
    number: row.number,
    status: row.status,
    zoneId: row.zoneId,
    serviceId: row.services[0] ?? null,
    takenAt: row.takenAt,
    ahead: null,
    low: null,
    high: null,
    counterNumber: null,
    counterNumbers: [],
    priority: false,
    appointment: false,
  };
}
