/** Documents over HTTP (文书) for clerks, managers and the officials of the department that is concerned: facts and PDFs. */
import { DocumentId } from '@yichuang/domain/casework/ids';
import { BlankFormId, PdfQuery, UNPRINTABLE_HEADER, type DocumentAnswer } from '@yichuang/protocol/documents';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { authorisation } from '../documents/compose/statements.ts';
import { openPdfDesk } from '../documents/pdf-desk.ts';
import type { Pdf } from '../documents/render/pdf.ts';
import { foundDocument } from './found-document.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const ById = { params: z.strictObject({ documentId: DocumentId }) };

export function documentRoutes(app: App, { core, casework, config, catalogue }: Parts): void {
  const { documents: reader, office } = casework;
  const desk = openPdfDesk(core.read);
  const demo = config.mode === 'demo';

  const sealName = (sealId: string | null): string | null =>
    office.latest().seals.names.find((seal) => seal.sealId === sealId)?.name ?? null;

  app.route({
    method: 'GET',
    url: '/api/documents/:documentId',
    schema: { tags: ['documents'], summary: 'A document and what became of it', ...ById },
    onRequest: only('followCases'),
    handler: (request): DocumentAnswer => {
      const document = foundDocument(reader, request.params.documentId, request);
      const face = reader.face(document.documentId);
      const { documentId, caseId, form, documentNo, copies, issuedAt, printed } = document;
      return {
        documentId,
        caseId,
        form,
        title: face.state === 'open' ? face.value.title : '',
        documentNo,
        copies,
        issuedAt,
        missing: [...reader.missing(documentId)],
        printed,
        sealName: sealName(document.sealId),
        stampedAt: document.stampedAt,
        servedAt: document.servedAt,
        servedHow: document.servedHow as DocumentAnswer['servedHow'],
        voidedAt: document.voidedAt,
        words: face.state,
      };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/documents/:documentId/pdf',
    schema: {
      tags: ['documents'],
      summary: 'The paper as PDF; `copy` of a print that printDocument has recorded, or one to look at',
      ...ById,
      querystring: PdfQuery,
    },
    onRequest: only('followCases'),
    handler: async (request, reply) => {
      const { documentId, printed, voidedAt } = foundDocument(reader, request.params.documentId, request);
      const { copy } = request.query;
      if (copy > printed) throw new ProblemError('BadRequest', `copy ${copy} has not been printed`);
      const paper = reader.paper(documentId);
      if (paper.state !== 'open') throw new ProblemError('NotFound', paper.state);
      const pdf = await desk.pdf(paper.value, { copy, voided: voidedAt !== null, demo });
      return asPdf(reply, pdf);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/forms/:form/pdf',
    schema: {
      tags: ['documents'],
      summary: 'A blank form to be filled in by hand: 授权委托书',
      params: z.strictObject({ form: BlankFormId }),
    },
    onRequest: only('followHall'),
    handler: async (_request, reply) =>
      asPdf(
        reply,
        await desk.pdf(authorisation(catalogue.hall.name), { copy: 1, voided: false, demo: false }),
      ),
  });
}

function asPdf(reply: FastifyReply, { bytes, unknown }: Pdf): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', 'inline')
    .header(UNPRINTABLE_HEADER, unknown.join(' '))
    .send(Buffer.from(bytes));
}
