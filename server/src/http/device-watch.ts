/** /api/devices: what terminals say of their parts, and how all devices are, for the console and the guides' phones. */
import { isAwaited } from '@yichuang/domain/hall/opening-time';
import type { DeviceId } from '@yichuang/domain/ids';
import { DeviceCard, PartsReport, WatchSettings } from '@yichuang/protocol/devices';
import { z } from 'zod';
import { deviceAlarms, isAway } from '../devices/alarms.ts';
import { openPartsBoard } from '../devices/parts-board.ts';
import { openWatchSettings } from '../devices/watch-settings.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function deviceWatchRoutes(app: App, { core, access, gateway, log }: Parts): void {
  const { devices } = access;
  const settings = openWatchSettings(core.tables, core.now);
  const board = openPartsBoard({ now: core.now, settings: settings.latest });
  access.onRevoked((revoked) => {
    if ('deviceId' in revoked) board.forget(revoked.deviceId);
  });

  app.route({
    method: 'GET',
    url: '/api/devices',
    schema: {
      tags: ['devices'],
      summary: 'Admitted devices, their parts and what is the matter with them',
      response: { 200: z.array(DeviceCard) },
    },
    onRequest: only('readDevices'),
    handler: () => {
      const holding = gateway()?.connectedDevices() ?? new Set<DeviceId>();
      const [now, patience] = [core.now(), settings.latest()];
      const awaited = isAwaited(core.hall(), core.settings.latest(), now);
      return devices.list().map((device) => {
        // An evaluator asks again and again, it holds no line.
        const connected =
          holding.has(device.deviceId) || (device.kind === 'evaluator' && devices.isHeard(device.deviceId));
        const heard = { connected, lastSeenAt: devices.lastSeenAt(device.deviceId) };
        const parts = board.of(device.deviceId);
        return {
          ...device,
          ...heard,
          away: isAway(device, heard, now, patience),
          parts: parts.map(({ part }) => part),
          alarms: awaited ? deviceAlarms(device, heard, parts, now, patience) : [],
        };
      });
    },
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
      board.tell(device.deviceId, request.body.parts);
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
