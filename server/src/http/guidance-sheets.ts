/** Files of the desk (导入导出): the workbook out and in, and lists for signature; made and read in the worker. */
import { DOCX, XLSX } from '@yichuang/protocol/media-types';
import type { Item } from '@yichuang/domain/catalogue/matters';
import { treeDifference } from '@yichuang/domain/guidance/tree-difference';
import { ServiceId } from '@yichuang/domain/ids';
import { ImportAnswer, type DeskRow } from '@yichuang/protocol/guidance';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import type { Asker } from '../access/asker.ts';
import type { Guidance } from '../guidance/guidance.ts';
import { PAPER_KINDS, signedPaper, type PaperKind } from '../guidance/papers/signed-paper.ts';
import type { Book, BookKnowledge, BookReading } from '../guidance/sheets/book.ts';
import { SHEETS } from '../guidance/sheets/columns.ts';
import { only } from './guard.ts';
import { mayEdit, personOf } from './guidance-desk.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** The county's whole workbook has 80 KB. */
const FILE_BYTES = 2 * 1024 * 1024;

/** A link of a page cannot send the seat's header. */
const seat = z.string().optional();

export function guidanceSheetRoutes(app: App, { guidance, core, log }: Parts): void {
  app.addContentTypeParser(XLSX, { parseAs: 'buffer', bodyLimit: FILE_BYTES }, (_, body, done) =>
    done(null, body),
  );

  app.route({
    method: 'GET',
    url: '/api/guidance/desk/workbook',
    schema: {
      tags: ['guidance'],
      summary: 'All items, or one, as a workbook that can be changed and brought back',
      querystring: z.strictObject({ item: ServiceId.optional(), seat }),
    },
    onRequest: only('readGuidanceDesk'),
    handler: async (request, reply) => {
      const { item: itemId } = request.query;
      const items = guidance.catalogue.items.filter(({ id }) => itemId === undefined || id === itemId);
      if (items.length === 0) throw new ProblemError('NotFound');
      const name = items.length === 1 ? `${items[0]?.name ?? ''}情形材料` : '全部事项情形材料';
      return sendFile(reply, `${name}.xlsx`, XLSX, await core.read.guidanceWorkbook(bookOf(guidance, items)));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/guidance/desk/import',
    schema: {
      tags: ['guidance'],
      summary: 'Reads a workbook: what it would change, and with save=true keeps that as drafts',
      querystring: z.strictObject({ save: z.enum(['true', 'false']).default('false'), seat }),
      response: { 200: ImportAnswer },
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('readGuidanceDesk'),
    handler: async (request) => {
      if (!Buffer.isBuffer(request.body)) throw new ProblemError('BadRequest', 'no XLSX');
      const reading = await core.read.guidanceReading(new Uint8Array(request.body), knowledgeOf(guidance));
      const answer = previewOf(guidance, reading, request.asker, request.query.save === 'true');
      log.info({ items: answer.items.length, problems: answer.problems.length }, 'guidance workbook read');
      return answer;
    },
  });

  app.route({
    method: 'GET',
    url: '/api/guidance/desk/items/:itemId/papers/:file',
    schema: {
      tags: ['guidance'],
      summary: 'A list for signature: situations, materials, points or process, as docx or xlsx',
      params: z.strictObject({ itemId: ServiceId, file: z.string().regex(/^[a-z]+\.(docx|xlsx)$/) }),
      querystring: z.strictObject({ seat }),
    },
    onRequest: only('readGuidanceDesk'),
    handler: async (request, reply) => {
      const { itemId, file } = request.params;
      const item = guidance.itemOf(itemId);
      const [name = '', format] = file.split('.');
      const kind = PAPER_KINDS.find((each) => each === name);
      if (!item || !kind) throw new ProblemError('NotFound');
      const paper = paperOf(guidance, item, kind);
      const asWord = format === 'docx';
      const bytes = await core.read.guidancePaper(paper, asWord ? 'docx' : 'xlsx');
      return sendFile(reply, `${paper.title}.${format ?? ''}`, asWord ? DOCX : XLSX, bytes);
    },
  });
}

function sendFile(reply: FastifyReply, name: string, type: string, bytes: Uint8Array): FastifyReply {
  return reply
    .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(type)
    .serializer((content: unknown) => content as string)
    .send(Buffer.from(bytes));
}

function bookOf(guidance: Guidance, items: readonly Item[]): Book {
  const { materials, items: all, bundles } = guidance.catalogue;
  return {
    items: items.map((item) => {
      const { body, reviewPoints } = guidance.treeDesk(item, false);
      return {
        itemId: item.id,
        code: item.code.handling,
        name: item.name,
        department: guidance.departmentName(item.departmentId),
        body,
        points: reviewPoints,
      };
    }),
    materials: materials.map(({ id, name }) => ({ id, name })),
    names: Object.fromEntries([...all, ...bundles].map(({ id, name }) => [id, name])),
  };
}

function knowledgeOf({ catalogue: { items, materials, bundles } }: Guidance): BookKnowledge {
  return {
    items: items.map(({ id, code }) => ({
      itemId: id,
      handling: code.handling,
      implementation: code.implementation,
    })),
    materials: materials.map(({ id, name }) => ({ id, name })),
    bundleIds: bundles.map(({ id }) => id),
  };
}

/** Somebody's own items only are kept; the others are shown as they are and stay. */
function previewOf(guidance: Guidance, reading: BookReading, asker: Asker, save: boolean): ImportAnswer {
  const problems = [...reading.problems];
  const items = reading.items.flatMap(({ itemId, row: number, body, points }) => {
    const item = guidance.itemOf(itemId);
    if (!item) return [];
    const { row, body: now, published, reviewPoints } = guidance.treeDesk(item, true);
    const changed = treeDifference(now, body).length > 0;
    const reviewPointsChanged = points !== null && JSON.stringify(points) !== JSON.stringify(reviewPoints);
    if ((changed || reviewPointsChanged) && !mayEdit(asker, item)) {
      problems.push({
        sheet: SHEETS.items.name,
        row: number,
        column: '事项编码',
        words: `“${item.name}”是${row.department}的事项，您不能改；请把它在各张表里的行去掉，或改回原样`,
      });
    }
    return [{ item, row, published, body, points, changed, reviewPointsChanged }];
  });
  const keeps = save && problems.length === 0;
  return {
    problems,
    items: items.map(({ item, row, published, body, points, changed, reviewPointsChanged }) => {
      let saved = false;
      if (keeps && changed) {
        const draft = { body, basedOn: row.draft?.savedAt ?? null, note: null };
        saved = guidance.desk.saveDraft(row.treeId, draft, personOf(asker)).outcome === 'done';
      }
      if (keeps && reviewPointsChanged && points !== null) {
        guidance.reviewPoints.put(item.id, points);
        saved = true;
      }
      return {
        itemId: item.id,
        name: item.name,
        before: published,
        after: body,
        changed,
        reviewPointsChanged,
        draft: changed ? row.draft && { version: row.draft.version, author: row.draft.author } : null,
        saved,
      };
    }),
  };
}

/** Of the version that `treeDesk` shows. */
function standingOf({ draft, coming, inForce }: DeskRow): string {
  if (draft !== null) return draft.state === 'confirmed' ? '已确认，待发布' : '草稿';
  if (coming !== null) return `${coming.effectiveFrom ?? ''} 起生效`;
  if (inForce === null) return '已停用';
  return inForce.confirmedAt === null ? '在用，未经部门确认' : '在用';
}

function paperOf(guidance: Guidance, item: Item, kind: PaperKind) {
  const { row, body, reviewPoints } = guidance.treeDesk(item, false);
  const { materials, items } = guidance.catalogue;
  const names = new Map<string, string>([...materials, ...items].map(({ id, name }) => [id, name]));
  return signedPaper({
    kind,
    item,
    department: row.department,
    approval: guidance.departmentName(item.approvalDepartmentId),
    tree: { treeId: row.treeId, version: (row.draft ?? row.coming ?? row.inForce)?.version ?? 1, body },
    standing: standingOf(row),
    points: reviewPoints,
    nameOf: (id) => names.get(id) ?? id,
    today: guidance.today(),
  });
}
