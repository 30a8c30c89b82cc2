/** The registers over HTTP (登记簿): pages, what is sought in them, and workbooks of both. Searches go by POST. */
import { DocumentId } from '@yichuang/domain/casework/ids';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import { AccountId, type Instant, type LocalDate } from '@yichuang/domain/ids';
import { clockAt, dateAt, instantAt } from '@yichuang/domain/time';
import { REGISTER_PAGE, RegisterId, RegisterSearch, type RegisterPage } from '@yichuang/protocol/documents';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { registerBook, type RegisterNames, type RegisterWish } from '../documents/registers.ts';
import { VOID_REASONS } from '../documents/words.ts';
import { departmentOf } from './found-document.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { bookSender, type Book } from './send-book.ts';

const ByRegister = z.strictObject({ register: RegisterId });
/** Of a workbook; beyond it a shorter range is to be asked for. */
const MOST_ROWS = 20_000;

export function registerRoutes(app: App, parts: Parts): void {
  const { core, casework, access } = parts;
  const sendBook = bookSender(parts);
  const { documents: reader, office } = casework;
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

  async function whole(request: FastifyRequest, register: RegisterId, search: RegisterSearch): Promise<Book> {
    const wish = wishOf(request, register, search);
    const book = await registerBook(reader, { ...wish, offset: 0, most: MOST_ROWS }, names);
    if (book.next !== null) throw new ProblemError('TooLarge', `more than ${MOST_ROWS} rows`);
    return book;
  }

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
      const { register } = request.params;
      const { from, to } = request.body;
      const book = await whole(request, register, request.body);
      return sendBook(request, reply, { name: register, from, to, book });
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
