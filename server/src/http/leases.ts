/** POST /api/leases: a kiosk fetches the numbers that it may give while it is cut off. */
import { LeaseAnswer, LeaseRequest } from '@yichuang/protocol/leases';
import { only } from './guard.ts';
import { LEASES } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function leaseRoutes(app: App, { leases }: Parts): void {
  app.route({
    method: 'POST',
    url: '/api/leases',
    schema: {
      tags: ['devices'],
      summary: 'Numbers of today and tomorrow that this kiosk may give while it is cut off',
      body: LeaseRequest,
      response: { 200: LeaseAnswer },
    },
    config: { rateLimit: LEASES },
    onRequest: only('leaseNumbers'),
    handler: (request) => {
      const { device } = request.asker;
      if (device?.kind !== 'kiosk') throw new ProblemError('NotAllowed');
      return leases.leaseFor(device.deviceId, request.body);
    },
  });
}
