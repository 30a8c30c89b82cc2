/** 排班 as a workbook: the week taken out, filled or empty, and brought in again: all of it, or with problems nothing. */
import { conflictsOf } from '@yichuang/domain/staffing/conflicts';
import type { LocalDate } from '@yichuang/domain/ids';
import { XLSX } from '@yichuang/protocol/media-types';
import { RosterFileQuery, RosterImport, RosterSheetQuery, type RosterWeek } from '@yichuang/protocol/roster';
import type { RosterTable, Keeper } from '../staffing/roster-table.ts';
import { readRoster } from '../staffing/read-roster.ts';
import { rosterGrids } from '../staffing/roster-grid.ts';
import { staffNames, type Staff } from '../staffing/staff-names.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';

const FILE_BYTES = 2 * 1024 * 1024;
/** More complaints than this help nobody. */
const MOST_PROBLEMS = 100;

interface SheetParts extends Pick<Parts, 'core' | 'access' | 'log'> {
  readonly table: RosterTable;
  readonly today: () => LocalDate;
  readonly keeper: (accountId: Keeper['accountId']) => Keeper;
  readonly week: (from: LocalDate) => RosterWeek;
}

export function rosterSheetRoutes(
  app: App,
  { core, access, log, table, today, keeper, week }: SheetParts,
): void {
  const rules = () => core.settings.latest() ?? core.hall().rules;
  const staff = (): Staff => staffNames(access.accounts.list());

  app.route({
    method: 'GET',
    url: '/api/roster/xlsx',
    schema: {
      tags: ['roster'],
      summary: 'Seven days as a workbook, as they are planned or empty to be filled in',
      querystring: RosterSheetQuery,
    },
    onRequest: only('keepRoster'),
    handler: async (request, reply) => {
      const { from, empty } = request.query;
      const grids = rosterGrids(week(from).days, { rules: rules(), staff: staff(), empty: empty === 'true' });
      log.info({ by: request.asker.account?.accountId ?? null, from, empty }, 'roster exported');
      return reply
        .header('content-disposition', `attachment; filename="roster-${from}.xlsx"`)
        .type(XLSX)
        .serializer((content: unknown) => content as string)
        .send(Buffer.from(await core.read.settingsWorkbook(grids)));
    },
  });

  app.route({
    method: 'POST',
    url: '/api/roster/file',
    schema: {
      tags: ['roster'],
      summary:
        'Reads a workbook: which days it would change, row by row what is wrong, and with save=true keeps it',
      querystring: RosterFileQuery,
      response: { 200: RosterImport },
    },
    bodyLimit: FILE_BYTES,
    onRequest: only('keepRoster'),
    handler: async (request): Promise<RosterImport> => {
      if (!Buffer.isBuffer(request.body)) throw new ProblemError('BadRequest', 'no XLSX');
      const reading = await core.read.settingsReading(new Uint8Array(request.body));
      const { postsOn } = table;
      const read = readRoster(reading, { rules: rules(), staff: staff(), today: today(), postsOn });
      const settings = table.settings();
      const answer = {
        problems: read.problems.slice(0, MOST_PROBLEMS),
        days: read.days.map(({ date, posts }) => ({
          date,
          before: postsOn(date).length,
          after: posts.length,
        })),
        conflicts: read.days.reduce(
          (sum, { date, posts }) => sum + conflictsOf(rules(), date, posts, settings).length,
          0,
        ),
      };
      const saves = request.query.save === 'true' && answer.problems.length === 0 && read.days.length > 0;
      if (saves) {
        const by = request.asker.account?.accountId ?? null;
        table.keepPosts(read.days, keeper(by));
        log.info({ days: read.days.length, by }, 'roster brought in');
      }
      return { ...answer, saved: saves };
    },
  });
}
