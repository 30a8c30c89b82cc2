/** GET /api/hall and GET /api/events: the living hall and its log, as the asker may see them. */
import { EventsPage, EventsQuery } from '@yichuang/protocol/api';
import type { Kind } from '@yichuang/domain/kind';
import { may } from '../access/roles.ts';
import { only } from './guard.ts';
import { livingHall, publicHall, type PublicHall } from './hall-view.ts';
import type { App, Parts } from './parts.ts';
import { audienceOf, narrowed } from '../realtime/audience.ts';
import { ProblemError } from './problem.ts';

/** The public's view is computed at most once a second, however many ask. */
const PUBLIC_MS = 1_000;

export function hallRoutes(app: App, { core }: Parts): void {
  const boardNow = atMostEvery(PUBLIC_MS, () => publicHall(core.hall(), core.status().seq, core.now()));

  app.route({
    method: 'GET',
    url: '/api/hall',
    schema: {
      tags: ['hall'],
      summary: 'The living hall: whole for staff and terminals, the board for the public',
    },
    handler: (request) =>
      may(request.asker, 'followHall') ? livingHall(core.hall(), core.status().seq, core.now()) : boardNow(),
  });

  app.route({
    method: 'GET',
    url: '/api/events',
    schema: {
      tags: ['hall'],
      summary: 'The events of the hall after a seq, oldest first',
      querystring: EventsQuery,
      response: { 200: EventsPage },
    },
    onRequest: only('followHall'),
    handler: (request) => {
      const { after, limit, kinds } = request.query;
      const audience = narrowed(audienceOf(request.asker), kinds.split(',') as Kind[]);
      if (audience === null) throw new ProblemError('NotAllowed');
      return { logId: core.logId, after, ...core.read.eventsAfter(after, limit, audience) };
    },
  });
}

function atMostEvery(ms: number, compute: () => PublicHall): () => PublicHall {
  let last: { readonly view: PublicHall; readonly at: number } | null = null;
  return () => {
    const at = performance.now();
    if (last === null || at - last.at >= ms) last = { view: compute(), at };
    return last.view;
  };
}
