/** POST /api/demo/clock (演示时间): lets time go by in a demo; a production hub has no such route. */
import { DemoTime } from '@yichuang/protocol/api';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const MINUTE_MS = 60_000;

export function demoClockRoutes(app: App, { core, demo, demoClock, access, log }: Parts): void {
  if (demo === null) return;
  app.route({
    method: 'POST',
    url: '/api/demo/clock',
    schema: { tags: ['hub'], summary: 'Lets time go by in a demo', body: DemoTime },
    onRequest: only('manageAccounts'),
    handler: async (request) => {
      if (demoClock === null) throw new ProblemError('NotFound');
      const milliseconds = request.body.minutes * MINUTE_MS;
      demoClock.pass(milliseconds);
      // Nobody worked meanwhile: whoever is signed in stays so.
      access.postponeSessions(milliseconds);
      await core.tick();
      log.info({ minutes: request.body.minutes }, 'demo: time was let by');
      return { now: core.now() };
    },
  });
}
