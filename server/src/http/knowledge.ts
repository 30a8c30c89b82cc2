/** /api/knowledge: answers for every screen and any phone, what was searched and adopted, and the desk where they are written. */
import { AnswerBody, AnswerId } from '@yichuang/domain/knowledge/answer';
import {
  AnswerHistory,
  AnswerSave,
  KnowledgeAnswer,
  KnowledgeDesk,
  KnowledgeUseBy,
  UnansweredWords,
} from '@yichuang/protocol/knowledge';
import { z } from 'zod';
import type { Asker } from '../access/asker.ts';
import { only } from './guard.ts';
import { personOf } from './guidance-desk.ts';
import { GUIDANCE } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const OfAnswer = z.strictObject({ answerId: AnswerId });

export function knowledgeRoutes(app: App, { guidance, log }: Parts): void {
  const { knowledge, catalogue } = guidance;

  app.route({
    method: 'GET',
    url: '/api/knowledge/current',
    schema: {
      tags: ['knowledge'],
      summary: 'The answers that the asker may read: for 群众, or all for staff; 304 while nothing changed',
    },
    config: { rateLimit: GUIDANCE },
    handler: (request, reply) => {
      const book = knowledge.book(request.asker.account === null ? 'public' : 'staff');
      const etag = `"${book.revision}"`;
      void reply.header('etag', etag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.send(book);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/knowledge/uses',
    schema: {
      tags: ['knowledge'],
      summary: 'A search came to its end, or an answer was of use: counted by day, nothing about a person',
      body: KnowledgeUseBy,
    },
    config: { rateLimit: GUIDANCE },
    handler: (request, reply) => {
      const { use } = request.body;
      if (use.kind === 'adopted' && (knowledge.get(use.answerId)?.published ?? null) === null)
        throw new ProblemError('NotFound');
      knowledge.uses.count(guidance.today(), request.body);
      return reply.code(204).send();
    },
  });

  app.route({
    method: 'GET',
    url: '/api/knowledge/desk',
    schema: {
      tags: ['knowledge'],
      summary: 'All answers with their state, what was searched and adopted, and searches without an answer',
      response: { 200: KnowledgeDesk },
    },
    onRequest: only('readKnowledgeDesk'),
    handler: (request) => ({
      today: guidance.today(),
      rows: [...knowledge.rows((body) => mayEdit(request.asker, body))],
      items: catalogue.items.map(({ id, name }) => ({ itemId: id, name })),
      departments: catalogue.departments.map(({ id, name }) => ({ id, name })),
      figures: knowledge.figures(),
      unanswered: knowledge.uses.unanswered(),
    }),
  });

  app.route({
    method: 'GET',
    url: '/api/knowledge/desk/:answerId',
    schema: {
      tags: ['knowledge'],
      summary: 'What was done to an answer, newest first',
      params: OfAnswer,
      response: { 200: AnswerHistory },
    },
    onRequest: only('readKnowledgeDesk'),
    handler: (request) => {
      if (knowledge.get(request.params.answerId) === null) throw new ProblemError('NotFound');
      return { entries: knowledge.history(request.params.answerId) };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/knowledge/desk',
    schema: {
      tags: ['knowledge'],
      summary: 'Keeps a new answer; nobody sees it before it is published',
      body: z.strictObject({ body: AnswerBody }),
      response: { 200: KnowledgeAnswer },
    },
    onRequest: only('readKnowledgeDesk'),
    handler: (request) => {
      const body = writable(request.asker, request.body.body);
      return knowledge.create(body, personOf(request.asker));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/knowledge/desk/:answerId/draft',
    schema: {
      tags: ['knowledge'],
      summary: 'Keeps a draft beside what is shown',
      params: OfAnswer,
      body: AnswerSave,
      response: { 200: KnowledgeAnswer },
    },
    onRequest: only('readKnowledgeDesk'),
    handler: (request) => {
      const answerId = mine(request.asker, request.params.answerId);
      writable(request.asker, request.body.body);
      return knowledge.save(answerId, request.body, personOf(request.asker));
    },
  });

  for (const deed of ['publish', 'review', 'retire'] as const) {
    app.route({
      method: 'POST',
      url: `/api/knowledge/desk/:answerId/${deed}`,
      schema: {
        tags: ['knowledge'],
        summary: SUMMARIES[deed],
        params: OfAnswer,
        response: { 200: KnowledgeAnswer },
      },
      onRequest: only('readKnowledgeDesk'),
      handler: (request) => {
        const answerId = mine(request.asker, request.params.answerId);
        const by = personOf(request.asker);
        log.info({ answerId, by: by.accountId }, `knowledge ${deed}`);
        return knowledge[deed](answerId, by);
      },
    });
  }

  app.route({
    method: 'POST',
    url: '/api/knowledge/desk/unanswered/settle',
    schema: {
      tags: ['knowledge'],
      summary: 'Takes words off the list of searches without an answer',
      body: UnansweredWords,
    },
    onRequest: only('readKnowledgeDesk'),
    handler: (request, reply) => {
      knowledge.uses.settle(request.body.words);
      return reply.code(204).send();
    },
  });

  /** The answer, if the asker may change it. */
  function mine(asker: Asker, answerId: AnswerId): AnswerId {
    const answer = knowledge.get(answerId);
    const body = answer && (answer.draft ?? answer.published);
    if (body === null) throw new ProblemError('NotFound');
    if (!mayEdit(asker, body)) throw new ProblemError('NotAllowed');
    return answerId;
  }

  /** What is written must stay the writer's own, and speak of items that there are. */
  function writable(asker: Asker, body: AnswerBody): AnswerBody {
    if (!mayEdit(asker, body)) throw new ProblemError('NotAllowed');
    if (!body.itemIds.every(knowledge.knows)) throw new ProblemError('BadRequest');
    const isKnown = catalogue.departments.some(({ id }) => id === body.departmentId);
    if (body.departmentId !== null && !isKnown) throw new ProblemError('BadRequest');
    return body;
  }
}

const SUMMARIES = {
  publish: 'Shows what was written to everybody, from now on',
  review: 'Somebody stands by what is shown (复核无误)',
  retire: 'Takes an answer out of use (停用); nothing is deleted',
} as const;

/** An official writes what the own department answers for; a manager everything. */
function mayEdit({ account }: Asker, { departmentId }: AnswerBody): boolean {
  if (account?.role === 'manager') return true;
  return account?.role === 'official' && departmentId !== null && account.departmentId === departmentId;
}
