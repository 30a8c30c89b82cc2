/** /api/devices: what terminals say of their parts, and how all devices are, for the console and the guides' phones. */
import { DeviceCard, PartsReport, WatchSettings } from '@yichuang/protocol/devices';
import { z } from 'zod';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function deviceWatchRoutes(app: App, { deviceWatch, log }: Parts): void {
  const { settings } = deviceWatch;

  app.route({
    method: 'GET',
    url: '/api/devices',
    schema: {
      tags: ['devices'],
      summary: 'Admitted devices, their parts and what is the matter with them',
      response: { 200: z.array(DeviceCard) },
    },
    onRequest: only('readDevices'),
    handler: () => [...deviceWatch.cards()],
  });

  app.route({
    method: 'POST',
    url: '/api/devices/parts',
    schema: {
      tags: ['devices'],
      summary: 'A terminal says how its parts are: whole, at every change and at least once a minute',
      body: PartsReport,
    },
    onRequest: only('reportParts'),
    handler: (request, reply) => {
      const { device } = request.asker;
      if (device === null) throw new ProblemError('NotAllowed');
      deviceWatch.tell(device.deviceId, request.body.parts);
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'GET',
    url: '/api/devices/watch',
    schema: {
      tags: ['devices'],
      summary: 'How patient the hub is with devices',
      response: { 200: WatchSettings },
    },
    onRequest: only('manageDevices'),
    handler: () => settings.latest(),
  });

  app.route({
    method: 'PUT',
    url: '/api/devices/watch',
    schema: { tags: ['devices'], summary: 'Another patience', body: WatchSettings },
    onRequest: only('manageDevices'),
    handler: async (request, reply) => {
      settings.keep(request.body);
      log.info({ by: request.asker.account?.accountId }, 'the watch over devices was changed');
      return reply.code(204).send();
    },
  });
}
