/** Documents and registers (文书, 登记簿) for clerks, managers and the officials of the department that is concerned. */
import { DocumentId } from '@yichuang/domain/casework/ids';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import { AccountId, type Instant, type LocalDate } from '@yichuang/domain/ids';
import { clockAt, dateAt, instantAt } from '@yichuang/domain/time';
import {
  BlankFormId,
  PdfQuery,
  RegisterId,
  RegisterQuery,
  RegisterSearch,
  UNPRINTABLE_HEADER,
  type DocumentAnswer,
  type RegisterPage,
} from '@yichuang/protocol/documents';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { openPdfDesk } from '../documents/pdf-desk.ts';
import { authorisation } from '../documents/compose/statements.ts';
import type { Pdf } from '../documents/render/pdf.ts';
import { registerBook, type RegisterNames, type RegisterWish } from '../documents/registers.ts';
import type { DocumentRow } from '../documents/store/document-rows.ts';
import { VOID_REASONS } from '../documents/words.ts';
import { officeReader } from '../store/office.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const ById = { params: z.strictObject({ documentId: DocumentId }) };
const ByRegister = z.strictObject({ register: RegisterId });
const PAGE = 100;
/** Of a workbook; beyond it a shorter range is to be asked for. */
const MOST_ROWS = 20_000;
const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export function documentRoutes(app: App, { core, casework, config, catalogue, access, log }: Parts): void {
  const { documents: reader } = casework;
  const office = officeReader(core.tables);
  const desk = openPdfDesk(core.read);
  const demo = config.mode === 'demo';
  const offset = (): number => (core.settings.latest() ?? NO_RULES).zoneOffsetMinutes;

  /** What concerns another department is not there for an official. */
  function found(documentId: DocumentId, request: FastifyRequest): DocumentRow {
    const document = reader.find(documentId);
    const departmentId = departmentOf(request);
    const concerned =
      departmentId === null ||
      document?.departmentId === departmentId ||
      document?.itemDepartmentId === departmentId;
    if (document === null || !concerned) throw new ProblemError('NotFound');
    return document;
  }

  const sealName = (sealId: string | null): string | null =>
    office().seals.names.find((seal) => seal.sealId === sealId)?.name ?? null;

  const names: RegisterNames = {
    account: (accountId) =>
      accountId === null ? '' : (access.accounts.find(AccountId.parse(accountId))?.displayName ?? ''),
    seal: (sealId) => sealName(sealId) ?? '',
    reason: (reasonId) => VOID_REASONS[reasonId ?? ''] ?? reasonId ?? '',
    documentNo: (documentId) =>
      documentId === null ? '' : (reader.find(DocumentId.parse(documentId))?.documentNo ?? ''),
    minute: (at) => (at === null ? '' : `${dateAt(at, offset())} ${clockAt(at, offset())}`),
  };

  function wishOf(
    request: FastifyRequest,
    register: RegisterId,
    { from, to, q }: RegisterSearch,
  ): Omit<RegisterWish, 'offset' | 'most'> {
    return {
      register,
      from: midnight(from, offset()),
      to: midnight(dayAfter(to), offset()),
      departmentId: departmentOf(request),
      q,
    };
  }

  app.route({
    method: 'GET',
    url: '/api/documents/:documentId',
    schema: { tags: ['documents'], summary: 'A document and what became of it', ...ById },
    onRequest: only('followCases'),
    handler: (request): DocumentAnswer => {
      const document = found(request.params.documentId, request);
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
      const { documentId, printed, voidedAt } = found(request.params.documentId, request);
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

  const page = (
    request: FastifyRequest,
    register: RegisterId,
    search: RegisterSearch,
  ): Promise<RegisterPage> =>
    registerBook(reader, { ...wishOf(request, register, search), offset: search.offset, most: PAGE }, names);

  async function workbook(
    request: FastifyRequest,
    register: RegisterId,
    search: RegisterSearch,
  ): Promise<Buffer> {
    const { from, to } = search;
    const wish = wishOf(request, register, search);
    const book = await registerBook(reader, { ...wish, offset: 0, most: MOST_ROWS }, names);
    if (book.next !== null) throw new ProblemError('TooLarge', `more than ${MOST_ROWS} rows`);
    const { title, columns, entries } = book;
    const range = from === to ? from : `${from} 至 ${to}`;
    const remark = demo ? '演示数据' : '';
    const about = { title, columns, entries, hall: catalogue.hall.name, range, remark };
    const bytes = await core.read.registerWorkbook(about);
    log.info(
      { by: request.asker.account?.accountId, register, from, to, rows: entries.length },
      'register exported',
    );
    return Buffer.from(bytes);
  }

  const asWorkbook = (
    reply: FastifyReply,
    register: RegisterId,
    { from, to }: RegisterSearch,
  ): FastifyReply =>
    reply.type(XLSX).header('content-disposition', `attachment; filename="${register}-${from}-${to}.xlsx"`);

  app.route({
    method: 'GET',
    url: '/api/registers/:register',
    schema: {
      tags: ['documents'],
      summary: 'A page of a register',
      params: ByRegister,
      querystring: RegisterQuery,
    },
    onRequest: only('followCases'),
    handler: (request) => page(request, request.params.register, request.query),
  });

  app.route({
    method: 'POST',
    url: '/api/registers/:register',
    schema: {
      tags: ['documents'],
      summary: 'A page of what is found in a register by number, name or item',
      params: ByRegister,
      body: RegisterSearch,
    },
    onRequest: only('followCases'),
    handler: (request) => page(request, request.params.register, request.body),
  });

  app.route({
    method: 'GET',
    url: '/api/registers/:register/xlsx',
    schema: {
      tags: ['documents'],
      summary: 'A register as an Excel workbook',
      params: ByRegister,
      querystring: RegisterQuery,
    },
    onRequest: only('followCases'),
    handler: async (request, reply) => {
      const { query, params } = request;
      const bytes = await workbook(request, params.register, query);
      return asWorkbook(reply, params.register, query).send(bytes);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/registers/:register/xlsx',
    schema: {
      tags: ['documents'],
      summary: 'What is found in a register as an Excel workbook',
      params: ByRegister,
      body: RegisterSearch,
    },
    onRequest: only('followCases'),
    handler: async (request, reply) => {
      const { body, params } = request;
      const bytes = await workbook(request, params.register, body);
      return asWorkbook(reply, params.register, body).send(bytes);
    },
  });
}

function asPdf(reply: FastifyReply, { bytes, unknown }: Pdf): FastifyReply {
  return reply
    .type('application/pdf')
    .header('content-disposition', 'inline')
    .header(UNPRINTABLE_HEADER, unknown.join(' '))
    .send(Buffer.from(bytes));
}

/** Null: whoever asks sees all departments. */
function departmentOf({ asker }: FastifyRequest): string | null {
  return asker.account?.role === 'official' ? (asker.account.departmentId ?? 'none') : null;
}

function dayAfter(date: LocalDate): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + 24 * 3_600_000)
    .toISOString()
    .slice(0, 10) as LocalDate;
}

function midnight(date: LocalDate, offsetMinutes: number): Instant {
  return instantAt(date, '00:00' as Parameters<typeof instantAt>[1], offsetMinutes);
}
