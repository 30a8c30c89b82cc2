/** /api/paper-tickets (补录): what was entered for a day, a register handed in as a sheet, and the empty one. Entering is a command. */
import type { PaperRegister } from '@yichuang/domain/hall/views/paper-register';
import { LocalDate } from '@yichuang/domain/ids';
import { XLSX } from '@yichuang/protocol/media-types';
import type { PaperSheet } from '@yichuang/protocol/paper-sheet';
import { z } from 'zod';
import { paperDay } from '../emergency/paper-day.ts';
import { checkPaperRows } from '../emergency/paper-rows.ts';
import { PAPER_SHEET, paperTemplate } from '../emergency/paper-sheet.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const FILE_BYTES = 2 * 1024 * 1024;
/** Beyond this nobody reads on. */
const MOST_PROBLEMS = 100;

const Day = z.strictObject({ date: LocalDate, seat: z.string().optional() });

export function paperRoutes(app: App, { core, access, catalogue }: Parts): void {
  const registerOf = (date: LocalDate): PaperRegister => {
    const entries = core.read.paperEntries(date);
    const noteIds = entries.flatMap(({ noteId }) => (noteId === null ? [] : [noteId]));
    const words = new Map(core.read.notes(noteIds).map(({ noteId, text }) => [noteId, text]));
    return paperDay(entries, {
      wordsOf: (noteId) => words.get(noteId) ?? null,
      nameOf: (accountId) => access.accounts.find(accountId)?.displayName ?? accountId,
    });
  };

  app.route({
    method: 'GET',
    url: '/api/paper-tickets',
    schema: {
      tags: ['tickets'],
      summary:
        'Numbers of a paper hour that were entered later (补录), with what was corrected or struck out',
      querystring: z.strictObject({ date: LocalDate }),
    },
    onRequest: only('readLeftovers'),
    handler: (request) => registerOf(request.query.date),
  });

  app.route({
    method: 'POST',
    url: '/api/paper-tickets/file',
    schema: {
      tags: ['tickets'],
      summary:
        'Reads a register of a paper hour (XLSX or CSV): its good lines, and what is wrong with which row',
      querystring: Day,
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('enterPaper'),
    handler: async (request): Promise<PaperSheet> => {
      if (!Buffer.isBuffer(request.body)) throw new ProblemError('BadRequest', 'no XLSX and no CSV');
      const format = request.headers['content-type']?.startsWith('text/csv') ? 'csv' : 'xlsx';
      const { date } = request.query;
      const reading = await core.read.sheet(new Uint8Array(request.body), format, PAPER_SHEET);
      const unread = new Set(reading.problems.map(({ row }) => row));
      const rows = reading.rows.filter(({ row }) => !unread.has(row));
      const checked = checkPaperRows(rows, {
        date,
        rules: core.hall().rules,
        now: core.now(),
        services: catalogue.services,
        zones: catalogue.zones,
        onRecord: registerOf(date).rows.map(({ line }) => line),
      });
      const problems = [...reading.problems, ...checked.problems].slice(0, MOST_PROBLEMS);
      return { ...checked, problems, refused: checked.refused.slice(0, MOST_PROBLEMS) };
    },
  });

  app.route({
    method: 'GET',
    url: '/api/paper-tickets/template',
    schema: { tags: ['tickets'], summary: 'An empty register to fill in', querystring: Day },
    onRequest: only('enterPaper'),
    handler: async (request, reply) => {
      const { rules } = core.hall();
      const template = paperTemplate({ services: catalogue.services, rules, date: request.query.date });
      return reply
        .header(
          'content-disposition',
          `attachment; filename*=UTF-8''${encodeURIComponent('排队登记表模板.xlsx')}`,
        )
        .type(XLSX)
        .serializer((content: unknown) => content as string)
        .send(Buffer.from(await core.read.sheetTemplate(template)));
    },
  });
}
