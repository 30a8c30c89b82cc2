/** POST /api/documents/:documentId/slip: a clerk wants the 受理回执(凭条) on the nearest printer that is there. */
import { DocumentId } from '@yichuang/domain/casework/ids';
import { SlipOrdered } from '@yichuang/protocol/prints';
import { z } from 'zod';
import type { Device } from '../access/devices.ts';
import { paperWords } from '../documents/paper-words.ts';
import { receiptSlip } from '../documents/receipt-slip.ts';
import type { Orders } from '../devices/orders.ts';
import { foundDocument } from './found-document.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** The counter's own printer, then one on a desk, then a kiosk's. */
const KINDS = ['counter', 'printer', 'kiosk'] as const;

export function receiptSlipRoutes(
  app: App,
  { access, casework, catalogue, gateway }: Parts,
  orders: Pick<Orders, 'give'>,
): void {
  const { documents, office } = casework;

  function printerFor(own: string | null): Device | null {
    const connected = gateway()?.connectedDevices() ?? new Set();
    const there = access.devices.list().filter(({ deviceId }) => connected.has(deviceId));
    const byKind = KINDS.flatMap((kind) => there.filter((device) => device.kind === kind));
    return byKind.find(({ kind, deviceId }) => kind !== 'counter' || deviceId === own) ?? null;
  }

  app.route({
    method: 'POST',
    url: '/api/documents/:documentId/slip',
    schema: {
      tags: ['documents'],
      summary: 'Asks a printer for the slip of a receipt or an acceptance',
      params: z.strictObject({ documentId: DocumentId }),
      response: { 201: SlipOrdered },
    },
    onRequest: only('followCases'),
    handler: (request, reply) => {
      const { documentId, voidedAt } = foundDocument(documents, request.params.documentId, request);
      const paper = documents.paper(documentId);
      if (voidedAt !== null || paper.state !== 'open') throw new ProblemError('NotFound');
      // The slip of a paper that may not be printed would say what the paper may not.
      if (documents.missing(documentId).length > 0) throw new ProblemError('BadRequest', 'incomplete');
      const slip = receiptSlip(paper.value, catalogue.hall.name, paperWords(office.latest()));
      if (slip === null) throw new ProblemError('BadRequest', 'there is no slip of this form');
      const printer = printerFor(request.asker.device?.deviceId ?? null);
      if (printer === null) throw new ProblemError('NotFound', 'no printer is connected');
      const orderId = orders.give(printer.deviceId, { order: 'receiptSlip', slip });
      void reply.code(201);
      return { orderId, printer: printer.name };
    },
  });
}
