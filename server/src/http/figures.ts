/** 今日 over HTTP: the figures of a day as of any minute, and the brief of it as a page or a workbook. */
import type { OpenMatters } from '@yichuang/protocol/open-matters';
import { XLSX } from '@yichuang/protocol/media-types';
import { LocalDate, LocalTime, type Instant } from '@yichuang/domain/ids';
import { numberOfCounter } from '@yichuang/domain/hall/views/board';
import { instantAt } from '@yichuang/domain/time';
import { z } from 'zod';
import { briefOf } from '../brief/brief.ts';
import { briefPaper } from '../brief/brief-paper.ts';
import { openMatters } from '../oversight/open-matters.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';

/** `until`: as of this minute of the hall's clock, with all of it; else now, and the whole of a past day. */
const OfDay = z.strictObject({ date: LocalDate.optional(), until: LocalTime.optional() });
type OfDay = z.infer<typeof OfDay>;

export function figureRoutes(app: App, { core, catalogue, casework, config }: Parts): void {
  const matters = openMatters(core, casework);
  const demo = config.mode === 'demo';
  const dayOf = ({ date, until }: OfDay): readonly [LocalDate, Instant | null] => {
    const { date: today, rules } = core.hall();
    const day = date ?? today;
    if (until !== undefined) return [day, endOf(instantAt(day, until, rules.zoneOffsetMinutes))];
    return [day, day === today ? core.now() : null];
  };

  app.route({
    method: 'GET',
    url: '/api/figures',
    schema: { tags: ['figures'], summary: 'The figures of a day as of any minute', querystring: OfDay },
    onRequest: only('readFigures'),
    handler: (request) => core.read.figures(...dayOf(request.query)),
  });

  app.route({
    method: 'GET',
    url: '/api/figures/open',
    schema: {
      tags: ['figures'],
      summary:
        'How many cases are helped, and how many difficulties, findings and objections are open or late',
    },
    onRequest: only('readFigures'),
    handler: (): OpenMatters => matters(),
  });

  app.route({
    method: 'POST',
    url: '/api/figures/brief',
    schema: {
      tags: ['figures'],
      summary: 'The brief of a day as of any minute (今日简报)',
      body: OfDay.extend({ format: z.enum(['pdf', 'xlsx']) }),
    },
    onRequest: only('readFigures'),
    handler: async (request, reply) => {
      const { format, ...query } = request.body;
      const figures = await core.read.figures(...dayOf(query));
      const hall = core.hall();
      const brief = briefOf(figures, {
        hall: catalogue.hall.name,
        demo,
        offsetMinutes: hall.rules.zoneOffsetMinutes,
        zone: (zoneId) => catalogue.zones.find(({ id }) => id === zoneId)?.shortName ?? zoneId,
        item: (serviceId) =>
          catalogue.services.find((service) => service.serviceId === serviceId)?.zh ?? serviceId,
        counter: (counterId) => numberOfCounter(hall, counterId),
      });
      const name = `brief-${figures.date}.${format}`;
      reply.header('content-disposition', `attachment; filename="${name}"`);
      if (format === 'xlsx') return reply.type(XLSX).send(Buffer.from(await core.read.briefWorkbook(brief)));
      const { bytes } = await core.read.pdf(briefPaper(brief), { copy: 1, voided: false, demo });
      return reply.type('application/pdf').send(Buffer.from(bytes));
    },
  });
}

/** The whole of that minute. */
function endOf(minute: Instant): Instant {
  return new Date(Date.parse(minute) + 59_999).toISOString() as Instant;
}
