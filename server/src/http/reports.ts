/** The kept reports of cases over HTTP (日报 · 周报 · 月通报): their list, each as a page or a workbook. */
import { XLSX } from '@yichuang/protocol/media-types';
import { Instant, LocalDate } from '@yichuang/domain/ids';
import { NO_RULES } from '@yichuang/domain/hall/settings';
import { ReportKind } from '@yichuang/domain/oversight/case-report';
import { dateAt } from '@yichuang/domain/time';
import { z } from 'zod';
import type { KeptReport } from '@yichuang/protocol/reports';
import { setAsideCounter } from '../objection/objection-table.ts';
import { reportPaper } from '../reports/report-paper.ts';
import { sheetOf } from '../reports/report-sheet.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

/** `upTo`: those that begin on that day or earlier; else until today. */
const Listed = z.strictObject({ kind: ReportKind, upTo: LocalDate.optional() });
const File = z.strictObject({
  kind: ReportKind,
  from: LocalDate,
  until: Instant,
  format: z.enum(['pdf', 'xlsx']),
});

export function reportRoutes(app: App, { core, catalogue, config, reports }: Parts): void {
  const setAsideSince = setAsideCounter(core.tables);
  const demo = config.mode === 'demo';
  const offset = (): number => (core.settings.latest() ?? NO_RULES).zoneOffsetMinutes;

  app.route({
    method: 'GET',
    url: '/api/reports',
    schema: { tags: ['figures'], summary: 'The kept reports of a kind, latest first', querystring: Listed },
    onRequest: only('readFigures'),
    handler: ({ query: { kind, upTo } }): readonly KeptReport[] =>
      reports
        .list(kind, upTo ?? dateAt(core.now(), offset()))
        .map((report) => ({ ...report, setAsideSince: setAsideSince(report, report.madeAt) })),
  });

  app.route({
    method: 'POST',
    url: '/api/reports/file',
    schema: { tags: ['figures'], summary: 'A kept report as a page or a workbook', body: File },
    onRequest: only('readFigures'),
    handler: async ({ body: { format, ...key } }, reply) => {
      const report = reports.find(key);
      if (report === null) throw new ProblemError('NotFound');
      const sheet = sheetOf(report, { hall: catalogue.hall.name, demo, offsetMinutes: offset() });
      reply.header('content-disposition', `attachment; filename="${key.kind}-${key.from}.${format}"`);
      if (format === 'xlsx') return reply.type(XLSX).send(Buffer.from(await core.read.reportWorkbook(sheet)));
      const { bytes } = await core.read.pdf(reportPaper(sheet), { copy: 1, voided: false, demo });
      return reply.type('application/pdf').send(Buffer.from(bytes));
    },
  });
}
