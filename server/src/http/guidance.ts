/** /api/guidance: what to bring, for every screen and any phone; no sign-in. A version that was published can be read for ever. */
import { ServiceId } from '@yichuang/domain/ids';
import { BundleGuides, GuidanceUse, OneGuide, type GuidanceBook } from '@yichuang/protocol/guidance';
import { z } from 'zod';
import { GUIDANCE } from './limits.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { guideOf } from '../guidance/guide-of.ts';

const YEAR = 'public, max-age=31536000, immutable';

export function guidanceRoutes(app: App, { guidance, catalogue }: Parts): void {
  app.route({
    method: 'GET',
    url: '/api/guidance/revision',
    schema: {
      tags: ['guidance'],
      summary: 'Changes when any question or paper does: asked often, answered in a word',
      response: { 200: z.strictObject({ revision: z.string() }) },
    },
    handler: () => ({ revision: guidance.book().revision }),
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/current',
    schema: {
      tags: ['guidance'],
      summary: 'All items with the questions in force today; 304 while nothing changed',
    },
    handler: (request, reply) => {
      const book = guidance.book();
      const etag = `"${book.revision}"`;
      void reply.header('etag', etag).header('cache-control', 'no-cache');
      if (request.headers['if-none-match'] === etag) return reply.code(304).send();
      return reply.send(book satisfies GuidanceBook);
    },
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/items/:itemId',
    schema: {
      tags: ['guidance'],
      summary: 'One item with the questions in force today, or of the version that is named',
      params: z.strictObject({ itemId: ServiceId }),
      querystring: z.strictObject({ version: z.coerce.number().int().min(1).optional() }),
      response: { 200: OneGuide },
    },
    config: { rateLimit: GUIDANCE },
    handler: (request) => {
      const { revision, hall, guides } = guidance.book();
      const guide = guides.find(({ item }) => item.id === request.params.itemId);
      if (!guide) throw new ProblemError('NotFound');
      const { version } = request.query;
      if (version === undefined || version === guide.tree?.version) return { revision, hall, guide };
      const tree = publishedVersion(guidance.store.treeOf(guide.item.id), version);
      return { revision, hall, guide: guideOf(guidance.catalogue, catalogue, guide.item, tree) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/bundles',
    schema: {
      tags: ['guidance'],
      summary: 'Matters that are done together (一件事)',
      response: { 200: BundleGuides },
    },
    config: { rateLimit: GUIDANCE },
    handler: () => {
      const { hall, guides, bundles } = guidance.book();
      const named = new Set(bundles.flatMap(({ steps }) => steps.map(({ itemId }) => itemId)));
      const items = guides.filter(({ item }) => named.has(item.id)).map(({ item }) => [item.id, item.name]);
      const leads = bundles.map(({ leadDepartmentId: id }) => [id, guidance.departmentName(id)]);
      return { hall, bundles, names: Object.fromEntries([...items, ...leads]) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/trees/:treeId/versions/:version',
    schema: {
      tags: ['guidance'],
      summary: 'A published version, immutable: what a case or a link keeps',
      params: z.strictObject({ treeId: z.string().min(1), version: z.coerce.number().int().min(1) }),
    },
    handler: (request, reply) => {
      const tree = publishedVersion(request.params.treeId, request.params.version);
      return reply.header('cache-control', YEAR).send(tree);
    },
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/uses',
    schema: {
      tags: ['guidance'],
      summary: 'The questions were answered to an end: counted by month, nothing about a person',
      body: GuidanceUse,
    },
    config: { rateLimit: GUIDANCE },
    handler: (request, reply) => {
      if (!guidance.count(request.body)) throw new ProblemError('NotFound');
      return reply.code(204).send();
    },
  });

  function publishedVersion(treeId: string | null, version: number) {
    const card = treeId && guidance.store.versions(treeId).find((each) => each.version === version);
    const tree = treeId && guidance.store.readPublished(treeId, version);
    if (!card || !tree || card.effectiveFrom === null) throw new ProblemError('NotFound');
    const { confirmedAt, effectiveFrom } = card;
    return { ...tree, confirmedOn: confirmedAt && guidance.dateOf(confirmedAt), effectiveFrom };
  }
}
