/** /api/roster (排班): a week to look at and to keep, the settings of all days, and what a day's gaps came to. */
import { plusDays } from '@yichuang/domain/calendar/dates';
import type { AccountId, LocalDate } from '@yichuang/domain/ids';
import { RosterSettings } from '@yichuang/domain/staffing/roster';
import { dateAt } from '@yichuang/domain/time';
import {
  RosterPlan,
  RosterWeek,
  RosterWeekQuery,
  StaffingDay,
  StaffingQuery,
} from '@yichuang/protocol/roster';
import { openRosterTable, type Keeper } from '../staffing/roster-table.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { ProblemError } from './problem.ts';
import { rosterSheetRoutes } from './roster-sheets.ts';

const WEEK = [0, 1, 2, 3, 4, 5, 6];

export function rosterRoutes(app: App, { core, access, log }: Parts): void {
  const table = openRosterTable(core.tables);
  const today = (): LocalDate => dateAt(core.now(), core.hall().rules.zoneOffsetMinutes);
  const keeper = (accountId: AccountId | null | undefined): Keeper => ({
    at: core.now(),
    accountId: accountId ?? null,
  });
  const week = (from: LocalDate): RosterWeek => ({
    today: today(),
    days: WEEK.map((days) => plusDays(from, days)).map((date) => ({ date, posts: [...table.postsOn(date)] })),
    settings: table.settings(),
    people: access.accounts
      .list()
      .filter(({ role, disabled }) => role === 'clerk' && !disabled)
      .map(({ accountId, displayName }) => ({ accountId, displayName }))
      .toSorted((one, other) => one.displayName.localeCompare(other.displayName, 'zh', { numeric: true })),
  });

  app.route({
    method: 'GET',
    url: '/api/roster',
    schema: {
      tags: ['roster'],
      summary: 'Seven days as they are planned, the settings, and who can be planned',
      querystring: RosterWeekQuery,
      response: { 200: RosterWeek },
    },
    onRequest: only('readRoster'),
    handler: (request) => week(request.query.from),
  });

  app.route({
    method: 'PUT',
    url: '/api/roster',
    schema: {
      tags: ['roster'],
      summary: 'Keeps the posts of these days, whole; today’s hold from now on. A past day is not changed',
      body: RosterPlan,
      response: { 200: RosterWeek },
    },
    onRequest: only('keepRoster'),
    handler: (request) => {
      const { days } = request.body;
      const past = days.find(({ date }) => date < today());
      if (past) throw new ProblemError('BadRequest', `${past.date} is past`);
      const known = new Set(access.accounts.list().map(({ accountId }) => accountId));
      const counters = new Set(
        (core.settings.latest() ?? core.hall().rules).counters.map(({ counterId }) => counterId),
      );
      for (const { accountId, backupId, counterId } of days.flatMap(({ posts }) => posts)) {
        if (!known.has(accountId) || (backupId !== null && !known.has(backupId)))
          throw new ProblemError('BadRequest', 'there is no such account');
        if (!counters.has(counterId)) throw new ProblemError('BadRequest', 'there is no such counter');
      }
      table.keepPosts(days, keeper(request.asker.account?.accountId));
      log.info({ days: days.length, by: request.asker.account?.accountId ?? null }, 'roster kept');
      const first = days[0]?.date ?? today();
      return week(first);
    },
  });

  app.route({
    method: 'PUT',
    url: '/api/roster/settings',
    schema: {
      tags: ['roster'],
      summary:
        'The emergency pool, qualifications, and after how many minutes a gap is told, covered and counted',
      body: RosterSettings,
      response: { 200: RosterSettings },
    },
    onRequest: only('keepRoster'),
    handler: (request) => {
      table.keepSettings(request.body, keeper(request.asker.account?.accountId));
      log.info({ by: request.asker.account?.accountId ?? null }, 'roster settings kept');
      return table.settings();
    },
  });

  rosterSheetRoutes(app, { core, access, log, table, today, keeper, week });

  app.route({
    method: 'GET',
    url: '/api/roster/figures',
    schema: {
      tags: ['roster'],
      summary: '空窗时长，在岗率 and 顶岗响应 of a day, counted from the log alone',
      querystring: StaffingQuery,
      response: { 200: StaffingDay },
    },
    onRequest: only('readFigures'),
    handler: (request) => {
      const { date = today() } = request.query;
      const { zoneOffsetMinutes } = core.hall().rules;
      return core.read.staffing({ date, zoneOffsetMinutes, until: date === today() ? core.now() : null });
    },
  });
}
