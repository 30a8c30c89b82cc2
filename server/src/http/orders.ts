/** /api/orders: staff ask something of a machine elsewhere, its terminal fetches it and says what became of it. */
import { DeviceId } from '@yichuang/domain/ids';
import { ChecklistRequest } from '@yichuang/protocol/guidance';
import { MachineWish, Order, OrderGiven, OrderOutcome, OrderResult } from '@yichuang/protocol/orders';
import { z } from 'zod';
import { openOrders } from '../devices/orders.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { receiptSlipRoutes } from './receipt-slips.ts';

export function orderRoutes(app: App, parts: Parts): void {
  const { devices } = parts.access;
  const orders = openOrders();
  receiptSlipRoutes(app, parts, orders);
  app.addHook('preClose', (done) => {
    orders.close();
    done();
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/prints',
    schema: {
      tags: ['guidance'],
      summary: 'Asks a printer for a list of papers',
      body: ChecklistRequest,
      response: { 201: OrderGiven },
    },
    onRequest: only('askForChecklist'),
    handler: (request, reply) => {
      void reply.code(201);
      const { printerId, ...wish } = request.body;
      return { orderId: orders.give(DeviceId.parse(printerId), { order: 'checklist', ...wish }) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/devices/:deviceId/orders',
    schema: {
      tags: ['devices'],
      summary: 'Asks a terminal for a test page, a reload, a restart, or tells it that its paper was changed',
      params: z.strictObject({ deviceId: DeviceId }),
      body: MachineWish,
      response: { 201: OrderGiven },
    },
    onRequest: only('orderMachines'),
    handler: (request, reply) => {
      const { deviceId } = request.params;
      const known = devices.list().some((one) => one.deviceId === deviceId && one.revokedAt === null);
      if (!known) throw new ProblemError('NotFound');
      const by = request.asker.account?.accountId;
      parts.log.info({ deviceId, order: request.body.order, by }, 'an order to a terminal');
      void reply.code(201);
      return { orderId: orders.give(deviceId, request.body) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/orders/:orderId',
    schema: {
      tags: ['devices'],
      summary: 'What became of an order',
      params: OrderGiven,
      response: { 200: OrderOutcome },
    },
    onRequest: only('readOrders'),
    handler: (request) => {
      const outcome = orders.outcomeOf(request.params.orderId);
      if (outcome === null) throw new ProblemError('NotFound');
      return outcome;
    },
  });

  app.route({
    method: 'GET',
    url: '/api/orders',
    schema: {
      tags: ['devices'],
      summary: 'What this terminal has to do; answers when there is something, or after a while with nothing',
      response: { 200: z.array(Order) },
    },
    onRequest: only('takeOrders'),
    handler: (request) => {
      const { device } = request.asker;
      if (device === null) throw new ProblemError('NotAllowed');
      return orders.next(device.deviceId);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/orders/:orderId',
    schema: {
      tags: ['devices'],
      summary: 'A terminal says what became of it',
      params: OrderGiven,
      body: OrderResult,
    },
    onRequest: only('takeOrders'),
    handler: (request, reply) => {
      const { device } = request.asker;
      if (device === null || !orders.report(device.deviceId, request.params.orderId, request.body))
        throw new ProblemError('NotFound');
      return reply.code(204).send();
    },
  });
}
