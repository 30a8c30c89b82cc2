/** /api/guidance/desk: where a manager or an official of the department changes what an item asks and needs. */
import type { Item } from '@yichuang/domain/catalogue/matters';
import { ServiceId } from '@yichuang/domain/ids';
import {
  Confirmation,
  Coverage,
  Desk,
  DeskAnswer,
  DraftSave,
  Publication,
  ReviewPoints,
  TreeDesk,
  Trial,
} from '@yichuang/protocol/guidance';
import type { FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Asker } from '../access/asker.ts';
import type { Person } from '../guidance/tree-store.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** The largest tree is 20 KB; a department's may grow. */
const DRAFT_BYTES = 512 * 1024;

const OfItem = z.strictObject({ itemId: ServiceId });

export function guidanceDeskRoutes(app: App, { guidance, log }: Parts): void {
  const { desk, catalogue } = guidance;

  const theItem = (request: FastifyRequest<{ Params: { itemId: ServiceId } }>): Item => {
    const item = guidance.itemOf(request.params.itemId);
    if (!item) throw new ProblemError('NotFound');
    return item;
  };
  /** The item and its tree, if the asker may change them. */
  const mine = (
    request: FastifyRequest<{ Params: { itemId: ServiceId } }>,
  ): { item: Item; treeId: string } => {
    const item = theItem(request);
    if (!mayEdit(request.asker, item)) throw new ProblemError('NotAllowed');
    return { item, treeId: guidance.rowOf(item, true).treeId };
  };
  const note = (what: string, item: Item, { account }: Asker): void =>
    log.info({ itemId: item.id, by: account?.accountId ?? null }, what);

  app.route({
    method: 'GET',
    url: '/api/guidance/desk',
    schema: {
      tags: ['guidance'],
      summary: 'Items with their versions, and what can be picked',
      response: { 200: Desk },
    },
    onRequest: only('readGuidanceDesk'),
    handler: (request) => ({
      today: guidance.today(),
      rows: catalogue.items.map((item) => guidance.rowOf(item, mayEdit(request.asker, item))),
      materials: catalogue.materials,
      items: catalogue.items.map(({ id, name }) => ({ id, name })),
      bundles: catalogue.bundles.map(({ id, name }) => ({ id, name })),
      procedures: proceduresOf(catalogue.items),
    }),
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/desk/items/:itemId',
    schema: {
      tags: ['guidance'],
      summary: 'One item: its draft, its history, its review points',
      params: OfItem,
      response: { 200: TreeDesk },
    },
    onRequest: only('readGuidanceDesk'),
    handler: (request) => {
      const item = theItem(request);
      return guidance.treeDesk(item, mayEdit(request.asker, item));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/desk/items/:itemId/draft',
    schema: {
      tags: ['guidance'],
      summary: 'Keeps a draft',
      params: OfItem,
      body: DraftSave,
      response: { 200: DeskAnswer },
    },
    bodyLimit: DRAFT_BYTES,
    onRequest: only('readGuidanceDesk'),
    handler: (request) => desk.saveDraft(mine(request).treeId, request.body, personOf(request.asker)),
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/desk/items/:itemId/trial',
    schema: {
      tags: ['guidance'],
      summary: 'The draft was answered to an end',
      params: OfItem,
      body: Trial,
      response: { 200: DeskAnswer },
    },
    onRequest: only('readGuidanceDesk'),
    handler: (request) => desk.tried(mine(request).treeId, request.body.chosen),
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/desk/items/:itemId/confirm',
    schema: {
      tags: ['guidance'],
      summary: 'The department stands by the draft: somebody else than its author, signed in or on paper',
      params: OfItem,
      body: Confirmation,
      response: { 200: DeskAnswer },
    },
    onRequest: only('readGuidanceDesk'),
    handler: (request): DeskAnswer => {
      const { item, treeId } = mine(request);
      const reviewer = reviewerOf(request.asker, request.body.reviewer);
      if (reviewer === null) return { outcome: 'refused', why: 'ReviewerMissing' };
      note('guidance confirmed', item, request.asker);
      return desk.confirm(treeId, reviewer);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/desk/items/:itemId/publish',
    schema: {
      tags: ['guidance'],
      summary: 'The confirmed draft comes into force on a day',
      params: OfItem,
      body: Publication,
      response: { 200: DeskAnswer },
    },
    onRequest: only('readGuidanceDesk'),
    handler: (request) => {
      const { item, treeId } = mine(request);
      note('guidance published', item, request.asker);
      return desk.publish(treeId, request.body.effectiveFrom, personOf(request.asker));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/desk/items/:itemId/retire',
    schema: {
      tags: ['guidance'],
      summary: 'Takes the version in force out of use; nothing is deleted',
      params: OfItem,
      response: { 200: DeskAnswer },
    },
    onRequest: only('readGuidanceDesk'),
    handler: (request) => {
      const { item, treeId } = mine(request);
      note('guidance retired', item, request.asker);
      return desk.retire(treeId);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/desk/items/:itemId/review-points',
    schema: {
      tags: ['guidance'],
      summary: 'Keeps the review points (审查要点) of an item',
      params: OfItem,
      body: z.strictObject({ points: ReviewPoints }),
      response: { 200: ReviewPoints },
    },
    onRequest: only('readGuidanceDesk'),
    handler: (request) => {
      const { item } = mine(request);
      guidance.reviewPoints.put(item.id, request.body.points);
      note('review points changed', item, request.asker);
      return guidance.reviewPoints.of(item.id);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/coverage',
    schema: {
      tags: ['guidance'],
      summary: 'How far the items are sorted into 情形, and how often that is used',
      response: { 200: Coverage },
    },
    onRequest: only('readGuidanceDesk'),
    handler: () => guidance.coverage(),
  });
}

/** An official changes what the own department decides; a manager everything. */
export function mayEdit({ account }: Asker, item: Item): boolean {
  if (account?.role === 'manager') return true;
  return account?.role === 'official' && account.departmentId === item.departmentId;
}

export function personOf({ account }: Asker): Person {
  return { accountId: account?.accountId ?? null, name: account?.displayName ?? '' };
}

/** Items that have the same procedure give it the same code. */
function proceduresOf(items: readonly Item[]): Desk['procedures'] {
  const names = new Map(
    items.flatMap(({ specialProcedures }) =>
      specialProcedures.map(({ code, name }) => [code, name] as const),
    ),
  );
  return [...names].map(([id, name]) => ({ id, name }));
}

function reviewerOf(asker: Asker, onPaper: string | null): Person | null {
  if (onPaper !== null) return { accountId: null, name: onPaper };
  return asker.account?.role === 'official' ? personOf(asker) : null;
}
