/** /api/guidance/prints: staff ask for a 一次性告知单, the terminal that owns the printer fetches it and says what became of it. */
import { ChecklistOutcome, ChecklistRequest } from '@yichuang/protocol/guidance';
import { PrintOrder } from '@yichuang/protocol/prints';
import { z } from 'zod';
import { openPrints } from '../guidance/prints.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { receiptSlipRoutes } from './receipt-slips.ts';

const OfPrint = z.strictObject({ printId: z.uuid() });

export function guidancePrintRoutes(app: App, parts: Parts): void {
  const prints = openPrints();
  receiptSlipRoutes(app, parts, prints);
  app.addHook('preClose', (done) => {
    prints.close();
    done();
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/prints',
    schema: {
      tags: ['guidance'],
      summary: 'Asks a printer for a list of papers',
      body: ChecklistRequest,
      response: { 201: OfPrint },
    },
    onRequest: only('askForChecklist'),
    handler: (request, reply) => {
      void reply.code(201);
      const { printerId, ...wish } = request.body;
      return { printId: prints.order(printerId, { paper: 'checklist', ...wish }) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/prints/:printId',
    schema: {
      tags: ['guidance'],
      summary: 'What became of it',
      params: OfPrint,
      response: { 200: ChecklistOutcome },
    },
    onRequest: only('askForChecklist'),
    handler: (request) => {
      const outcome = prints.outcomeOf(request.params.printId);
      if (outcome === null) throw new ProblemError('NotFound');
      return outcome;
    },
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/prints',
    schema: {
      tags: ['guidance'],
      summary:
        'What this terminal has to print; answers when there is something, or after a while with nothing',
      response: { 200: z.array(PrintOrder) },
    },
    onRequest: only('printChecklists'),
    handler: (request) => {
      const { device } = request.asker;
      if (device === null) throw new ProblemError('NotAllowed');
      return prints.next(device.deviceId);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/prints/:printId',
    schema: {
      tags: ['guidance'],
      summary: 'A terminal says what became of it',
      params: OfPrint,
      body: ChecklistOutcome,
    },
    onRequest: only('printChecklists'),
    handler: (request, reply) => {
      const { device } = request.asker;
      if (device === null || !prints.report(device.deviceId, request.params.printId, request.body))
        throw new ProblemError('NotFound');
      return reply.code(204).send();
    },
  });
}
