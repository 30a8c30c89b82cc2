/** /api/cases (办件): lists, one case whole, search. An official sees the own department's, everybody else the hall's. */
import { lightOf, type Light } from '@yichuang/domain/calendar/light';
import type { Case } from '@yichuang/domain/casework/case';
import { CaseId } from '@yichuang/domain/casework/ids';
import { clocksOf } from '@yichuang/domain/casework/limits';
import type { AccountId, PersonId } from '@yichuang/domain/ids';
import {
  CaseLights,
  CaseSearch,
  CasesFound,
  CasesPage,
  CasesQuery,
  type CaseFile,
  type DocumentCard,
} from '@yichuang/protocol/cases';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import { isPastView, type Reader } from '../casework/case-reader.ts';
import type { ListedCase } from '../casework/past-case.ts';
import { findPeople } from '../casework/find-people.ts';
import { maskedCard } from '../people/person.ts';
import { only } from './guard.ts';
import { PEOPLE } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** As many as somebody looks through; who finds more types more. */
const MOST_FOUND = 20;

/** More in danger at once nobody counts. */
const MOST_LIGHTS = 500;
const EVERYBODY: Reader = { accountId: null, role: 'manager', departmentId: null, powers: [] };

export function caseRoutes(app: App, { core, casework, access }: Parts): void {
  const { cases, linesOf, days, basis } = casework;
  const { people } = core.peopleRoom;

  app.route({
    method: 'GET',
    url: '/api/cases',
    schema: {
      tags: ['cases'],
      summary: 'Cases of a view, those in danger first, and how many each view holds',
      querystring: CasesQuery,
      response: { 200: CasesPage },
    },
    onRequest: only('followCases'),
    handler: (request) => {
      const reader = readerOf(request);
      const { view, ...options } = request.query;
      const today = days();
      const asked = { ...options, ...today };
      const danger = cases.list('danger', reader, asked).filter(isInDanger);
      return {
        cases: linesOf(listOf()),
        counts: { ...cases.counts(reader, today), danger: danger.length },
        now: core.now(),
      };

      function listOf(): readonly ListedCase[] {
        if (view === 'danger') return danger;
        return isPastView(view) ? cases.past(view, reader, asked) : cases.list(view, reader, asked);
      }
    },
  });

  app.route({
    method: 'GET',
    url: '/api/cases/lights',
    schema: {
      tags: ['cases'],
      summary: 'How many cases are near their date and how many over it; says of none whose it is',
      response: { 200: CaseLights },
    },
    onRequest: only('readFigures'),
    handler: () => {
      const lights = cases.list('danger', EVERYBODY, { ...days(), limit: MOST_LIGHTS }).map(lightOfCase);
      const late = lights.filter((light) => light === 'red' || light === 'deepRed').length;
      const near = lights.filter((light) => light === 'yellow' || light === 'orange').length;
      return { near, late };
    },
  });

  /** The list knows who is near the date; how near is too near depends on the length of the limit. */
  function isInDanger(current: Case): boolean {
    const light = lightOfCase(current);
    return light !== 'green' && light !== 'stopped';
  }

  function lightOfCase(current: Case): Light {
    const counting = basis();
    return lightOf(clocksOf(current, counting, core.now()), counting.rules.light);
  }

  app.route({
    method: 'POST',
    url: '/api/cases/search',
    schema: {
      tags: ['cases'],
      summary: 'By short code, case number, 登记号, a whole identity number or phone, or a part of a name',
      body: CaseSearch,
      response: { 200: CasesFound },
    },
    config: { rateLimit: PEOPLE },
    onRequest: only('followCases'),
    handler: (request) => {
      const reader = readerOf(request);
      const { text } = request.body;
      const numbered = cases.byNumber(text.replaceAll(/\s/gu, ''), reader);
      const found =
        numbered.length > 0
          ? numbered
          : cases.ofPeople(findPeople(people, text, core.hall().date), reader, MOST_FOUND + 1);
      return { cases: linesOf(found.slice(0, MOST_FOUND)), more: found.length > MOST_FOUND };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/cases/:caseId',
    schema: {
      tags: ['cases'],
      summary: 'One case whole: state, people by their masked cards, documents, everything that happened',
      params: z.strictObject({ caseId: CaseId }),
    },
    onRequest: only('followCases'),
    handler: (request) => {
      const current = cases.find(request.params.caseId, readerOf(request));
      if (current === null) throw new ProblemError('NotFound');
      return fileOf(current);
    },
  });

  function fileOf(current: Case): CaseFile {
    const life = cases.lifeOf(current.caseId);
    const [line] = linesOf([current]);
    if (!line) throw new ProblemError('NotFound');
    const ids = [current.applicantId, current.agent?.personId, current.delivery?.receipt.receiver.personId];
    const known = [...new Set(ids.filter((id): id is PersonId => id !== undefined))];
    const noteIds = life.flatMap(({ payload }) => (payload as { noteId?: string | null }).noteId ?? []);
    const helper = current.help?.helperId;
    const accounts = new Set([...life.flatMap(({ by }) => by.account ?? []), ...(helper ? [helper] : [])]);
    const { handover, delivery, ticketId } = current;
    return {
      line,
      case: current,
      people: people.find(known).map(maskedCard),
      documents: documentsOf(current),
      life,
      notes: Object.fromEntries(core.read.notes(noteIds).map(({ noteId, text }) => [noteId, text])),
      names: Object.fromEntries([...accounts].map((id) => [id, nameOf(id)])),
      ticketNumber: ticketId === null ? null : (core.read.ticketById(ticketId)?.number ?? null),
      handover: handover && casework.handovers.read(handover.handoverId),
      delivery: delivery?.deliveryId ? casework.deliveries.read(delivery.deliveryId) : null,
    };
  }

  function nameOf(accountId: AccountId): string {
    return access.accounts.find(accountId)?.displayName ?? accountId;
  }

  function documentsOf({ documents }: Case): DocumentCard[] {
    return documents.map((document) => ({
      documentId: document.documentId,
      form: document.form,
      documentNo: document.documentNo,
      issuedAt: document.issuedAt,
      missing: [...casework.documents.missing(document.documentId)],
      copies: document.printed,
      sealed: document.sealId !== null,
      stampedAt: document.stamped?.at ?? null,
      servedAt: document.served?.at ?? null,
      voidedAt: document.voidedAt,
    }));
  }
}

/** Never without an account: the permission is of staff only. */
export function readerOf({ asker: { account } }: FastifyRequest): Reader {
  if (account === null) throw new ProblemError('SignInFirst');
  const { accountId, role, departmentId, powers } = account;
  return { accountId, role, departmentId, powers };
}
