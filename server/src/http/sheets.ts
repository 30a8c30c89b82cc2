/** A4 papers on the printer of the clerk's window (文书打印): asked for by the page, fetched and reported by its terminal. */
import { DocumentId } from '@yichuang/domain/casework/ids';
import { CounterId } from '@yichuang/domain/ids';
import {
  SheetOrder,
  SheetOrdered,
  SheetOutcome,
  SheetPrinterState,
  SheetState,
} from '@yichuang/protocol/sheets';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openPdfDesk } from '../documents/pdf-desk.ts';
import type { WantedPaper } from '../documents/sheets.ts';
import type { DeviceIdentity } from '../access/asker.ts';
import { counterOf } from './commands.ts';
import { foundDocument } from './found-document.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const OfSheet = z.strictObject({ sheetId: z.uuid() });

export function sheetRoutes(app: App, { core, casework, config, log, keptKit, sheets }: Parts): void {
  const { documents: reader } = casework;
  const desk = openPdfDesk(core.read);
  app.addHook('preClose', (done) => {
    sheets.close();
    done();
  });

  async function pdfOf({
    documentId,
    copy,
  }: Extract<WantedPaper, { kind: 'document' }>): Promise<Uint8Array | null> {
    const paper = reader.paper(documentId);
    if (paper?.state !== 'open') return null;
    const voided = (reader.find(documentId)?.voidedAt ?? null) !== null;
    return (await desk.pdf(paper.value, { copy, voided, demo: config.mode === 'demo' })).bytes;
  }

  app.route({
    method: 'POST',
    url: '/api/documents/:documentId/sheet',
    schema: {
      tags: ['documents'],
      summary: 'Asks the printer of the clerk’s window for the print that printDocument has recorded last',
      params: z.strictObject({ documentId: DocumentId }),
      response: { 201: SheetOrdered },
    },
    onRequest: only('orderSheets'),
    handler: (request, reply) => {
      const { documentId, printed, copies, documentNo, voidedAt } = foundDocument(
        reader,
        request.params.documentId,
        request,
      );
      const { account } = request.asker;
      const counterId = account && counterOf(core.hall(), account.accountId);
      const printer = counterId === null ? null : sheets.printerAt(counterId);
      if (account === null || counterId === null || printer === null)
        throw new ProblemError('NotFound', 'this window has no printer');
      // What may not be printed has not been: printDocument refuses it.
      if (printed === 0 || voidedAt !== null) throw new ProblemError('BadRequest', 'not printed yet');
      const face = reader.face(documentId);
      const name = face.state === 'open' ? face.value.title : '';
      const title = [name, documentNo ?? ''].join(' ').trim();
      const by = account.accountId;
      const sheetId = sheets.order(counterId, {
        paper: { kind: 'document', documentId, copy: printed },
        title,
        copies,
        by,
      });
      log.info({ sheetId, counterId, by }, 'a paper is asked of a window’s printer');
      void reply.code(201);
      return { sheetId, copies, printer: { ready: printer.ready, condition: printer.condition } };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/sheets/:sheetId',
    schema: {
      tags: ['documents'],
      summary: 'What became of it, for whoever asked',
      params: OfSheet,
      response: { 200: SheetState },
    },
    onRequest: only('orderSheets'),
    handler: (request) => {
      const { account } = request.asker;
      const state = account && sheets.stateOf(account.accountId, request.params.sheetId);
      if (state === null) throw new ProblemError('NotFound');
      return state;
    },
  });

  app.route({
    method: 'GET',
    url: '/api/counters/:counterId/sheets',
    schema: {
      tags: ['documents'],
      summary: 'What the printer of a window has to print; answers when there is something, or after a while',
      params: z.strictObject({ counterId: CounterId }),
      querystring: SheetPrinterState,
      response: { 200: z.array(SheetOrder) },
    },
    onRequest: only('printSheets'),
    handler: (request) => {
      const { ready, condition = null } = request.query;
      const printer = { ready: ready === 'yes', condition };
      return sheets.next(request.params.counterId, deviceOf(request).deviceId, printer);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/sheets/:sheetId/pdf',
    schema: {
      tags: ['documents'],
      summary: 'The paper, for the terminal that has it to print, as long as it has',
      params: OfSheet,
    },
    onRequest: only('printSheets'),
    handler: async (request, reply) => {
      const wanted = sheets.heldBy(deviceOf(request).deviceId, request.params.sheetId);
      const bytes = wanted && (wanted.paper.kind === 'kit' ? keptKit.pdf() : await pdfOf(wanted.paper));
      if (!bytes) throw new ProblemError('NotFound');
      return reply.type('application/pdf').send(Buffer.from(bytes));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/sheets/:sheetId',
    schema: {
      tags: ['documents'],
      summary: 'A terminal says what became of it',
      params: OfSheet,
      body: SheetOutcome,
    },
    onRequest: only('printSheets'),
    handler: (request, reply) => {
      if (!sheets.report(deviceOf(request).deviceId, request.params.sheetId, request.body))
        throw new ProblemError('NotFound');
      return reply.code(204).send();
    },
  });
}

function deviceOf({ asker }: FastifyRequest): DeviceIdentity {
  if (asker.device === null || asker.account !== null) throw new ProblemError('NotAllowed');
  return asker.device;
}
