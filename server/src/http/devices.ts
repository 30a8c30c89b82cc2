/** /api/pairings and /api/devices/<id>: devices ask to be admitted, the console admits, names and revokes them. */
import {
  PairingApproval,
  PairingClaim,
  PairingOffer,
  PairingRequest,
  PairingState,
} from '@yichuang/protocol/api';
import { DeviceChange } from '@yichuang/protocol/devices';
import { DeviceKind } from '@yichuang/domain/actor';
import { DeviceId } from '@yichuang/domain/ids';
import { z } from 'zod';
import { seatOf, setCookie } from '../access/credentials.ts';
import { only } from './guard.ts';
import { CLAIMS, PAIRINGS } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

export function deviceRoutes(app: App, { access, log }: Parts): void {
  const { pairings } = access;

  app.route({
    method: 'POST',
    url: '/api/pairings',
    schema: {
      tags: ['devices'],
      summary: 'A device asks to be admitted',
      body: PairingRequest,
      response: { 201: PairingOffer },
    },
    config: { rateLimit: PAIRINGS },
    handler: (request, reply) => {
      const offer = pairings.ask(request.body.kind, request.body.name);
      if (!offer) throw new ProblemError('TooMany', 'too many devices wait to be admitted');
      log.info({ kind: request.body.kind, ip: request.ip }, 'a device asks to be paired');
      void reply.code(201);
      return offer;
    },
  });

  app.route({
    method: 'POST',
    url: '/api/pairings/approve',
    schema: {
      tags: ['devices'],
      summary: 'Admit the device that shows this code',
      body: PairingApproval,
      response: { 200: z.strictObject({ kind: DeviceKind, name: z.string() }) },
    },
    config: { rateLimit: PAIRINGS },
    onRequest: only('manageDevices'),
    handler: (request) => {
      const { code, name, place } = request.body;
      const admitted = pairings.approve(code, name, place);
      if (!admitted) throw new ProblemError('NotFound', 'no device shows this code, or it ran out');
      log.info({ kind: admitted.kind, by: request.asker.account?.accountId }, 'pairing approved');
      return admitted;
    },
  });

  app.route({
    method: 'POST',
    url: '/api/pairings/claim',
    schema: {
      tags: ['devices'],
      summary: 'A device asks whether it was admitted; once, it gets its cookie or token',
      body: PairingClaim,
      response: { 200: PairingState },
    },
    config: { rateLimit: CLAIMS },
    handler: (request, reply) => {
      const claimed = pairings.claim(request.body.pairingSecret);
      if (claimed.state === 'unknown') throw new ProblemError('NotFound');
      if (claimed.state === 'waiting') return claimed;
      const { deviceId, kind, token } = claimed;
      log.info({ deviceId, kind }, 'device paired');
      if (request.body.as === 'token') return { state: 'paired' as const, deviceId, token };
      const seat = seatOf(request.headers['x-seat']);
      void reply.header('set-cookie', setCookie('device', seat, token, request.protocol === 'https'));
      return { state: 'paired' as const, deviceId };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/devices/:deviceId',
    schema: {
      tags: ['devices'],
      summary: 'Another name or place of a device',
      params: z.strictObject({ deviceId: DeviceId }),
      body: DeviceChange,
    },
    onRequest: only('manageDevices'),
    handler: async (request, reply) => {
      const { name, place } = request.body;
      if (!access.changeDevice(request.params.deviceId, name, place)) throw new ProblemError('NotFound');
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'DELETE',
    url: '/api/devices/:deviceId',
    schema: {
      tags: ['devices'],
      summary: 'Revoke a device: it is disconnected at once',
      params: z.strictObject({ deviceId: DeviceId }),
    },
    onRequest: only('manageDevices'),
    handler: async (request, reply) => {
      const { deviceId } = request.params;
      if (!access.revokeDevice(deviceId)) throw new ProblemError('NotFound');
      log.info({ deviceId, by: request.asker.account?.accountId }, 'device revoked');
      return reply.code(204).send();
    },
  });
}
