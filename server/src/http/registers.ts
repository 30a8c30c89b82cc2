/** The registers over HTTP (登记簿): pages, what is sought in them, and workbooks of both. Searches go by POST. */
import { XLSX } from '@yichuang/protocol/media-types';
import { DocumentId } from '@yichuang/domain/casework/ids';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import { AccountId, type Instant, type LocalDate } from '@yichuang/domain/ids';
import { clockAt, dateAt, instantAt } from '@yichuang/domain/time';
import { REGISTER_PAGE, RegisterId, RegisterSearch, type RegisterPage } from '@yichuang/protocol/documents';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { registerBook, type RegisterNames, type RegisterWish } from '../documents/registers.ts';
import { VOID_REASONS } from '../documents/words.ts';
import { departmentOf } from './found-document.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const ByRegister = z.strictObject({ register: RegisterId });
/** Of a workbook; beyond it a shorter range is to be asked for. */
const MOST_ROWS = 20_000;

export function registerRoutes(app: App, { core, casework, config, catalogue, access, log }: Parts): void {
  const { documents: reader, office } = casework;
  const demo = config.mode === 'demo';
  const offset = (): number => (core.settings.latest() ?? NO_RULES).zoneOffsetMinutes;

  const names: RegisterNames = {
    account: (accountId) =>
      accountId === null ? '' : (access.accounts.find(AccountId.parse(accountId))?.displayName ?? ''),
    seal: (sealId) => office.latest().seals.names.find((seal) => seal.sealId === sealId)?.name ?? '',
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

  const page = (
    request: FastifyRequest,
    register: RegisterId,
    search: RegisterSearch,
  ): Promise<RegisterPage> =>
    registerBook(
      reader,
      { ...wishOf(request, register, search), offset: search.offset, most: REGISTER_PAGE },
      names,
    );

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
    method: 'POST',
    url: '/api/registers/:register',
    schema: {
      tags: ['documents'],
      summary: 'A page of a register: all of some days, or what is found by number, name or item',
      params: ByRegister,
      body: RegisterSearch,
    },
    onRequest: only('followCases'),
    handler: (request) => page(request, request.params.register, request.body),
  });

  app.route({
    method: 'POST',
    url: '/api/registers/:register/xlsx',
    schema: {
      tags: ['documents'],
      summary: 'The same as an Excel workbook',
      params: ByRegister,
      body: RegisterSearch,
    },
    onRequest: only('followCases'),
    handler: async (request, reply) => {
      const { body, params } = request;
      return asWorkbook(reply, params.register, body).send(await workbook(request, params.register, body));
    },
  });
}

function dayAfter(date: LocalDate): LocalDate {
  return new Date(Date.parse(`${date}T00:00:00.000Z`) + 24 * 3_600_000)
    .toISOString()
    .slice(0, 10) as LocalDate;
}

function midnight(date: LocalDate, offsetMinutes: number): Instant {
  return instantAt(date, '00:00' as Parameters<typeof instantAt>[1], offsetMinutes);
}
