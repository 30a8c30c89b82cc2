/** GET /metrics: for a collector on this machine, or for the operator. */
import { may } from '../access/roles.ts';
import { isLoopback } from '../config.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function metricsRoutes(app: App, { core, gateway, metrics }: Parts): void {
  app.route({
    method: 'GET',
    url: '/metrics',
    schema: { hide: true },
    handler: (request, reply) => {
      if (!isLoopback(request.ip) && !may(request.asker, 'readMetrics')) throw new ProblemError('NotAllowed');
      return reply
        .type('text/plain; version=0.0.4; charset=utf-8')
        .send(metrics.text(core.status(), gateway()?.followers() ?? 0));
    },
  });
}
