/** /api/calendar (日历): a year of days, what a change would move, what it has moved. Changes themselves are commands. */
import { CalendarPlan } from '@yichuang/domain/calendar/plan';
import { dateAt } from '@yichuang/domain/time';
import {
  CalendarMoved,
  CalendarPreview,
  CalendarPreviewRequest,
  CalendarYear,
  MovedQuery,
  OfYear,
} from '@yichuang/protocol/calendar';
import { openOutlook } from '../calendar/outlook.ts';
import { yearReader } from '../calendar/year.ts';
import { planReader } from '../store/calendar-plan.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';

export function calendarRoutes(app: App, { core, casework }: Parts): void {
  const { tables, hallId, now, read } = core;
  const { holidays } = casework.book.catalogue;
  const planOf = planReader(tables, holidays);
  const plan = () => planOf(hallId);
  const outlook = openOutlook({ database: tables, casework, plan, holidays });
  const today = () => dateAt(now(), casework.basis().hours.zoneOffsetMinutes);
  const yearOf = yearReader({ database: tables, holidays, plan, notes: read.notes, today });

  app.route({
    method: 'GET',
    url: '/api/calendar',
    schema: {
      tags: ['calendar'],
      summary: 'The plan that limits are counted with',
      response: { 200: CalendarPlan },
    },
    onRequest: only('readOffice'),
    handler: plan,
  });

  app.route({
    method: 'GET',
    url: '/api/calendar/years/:year',
    schema: {
      tags: ['calendar'],
      summary: 'The days of a year that differ from the plain week, and what is not known yet',
      params: OfYear,
      response: { 200: CalendarYear },
    },
    onRequest: only('readOffice'),
    handler: (request) => yearOf(request.params.year),
  });

  app.route({
    method: 'POST',
    url: '/api/calendar/preview',
    schema: {
      tags: ['calendar'],
      summary: 'Which open limits a change of the calendar would move; changes nothing',
      body: CalendarPreviewRequest,
      response: { 200: CalendarPreview },
    },
    onRequest: only('manageOffice'),
    handler: (request) => outlook.preview(request.body),
  });

  app.route({
    method: 'GET',
    url: '/api/calendar/moved',
    schema: {
      tags: ['calendar'],
      summary: 'Open cases whose date moved with the calendar since a revision: to print or to call',
      querystring: MovedQuery,
      response: { 200: CalendarMoved },
    },
    onRequest: only('manageOffice'),
    handler: (request) => ({ revision: plan().revision, ...outlook.moved(request.query.since) }),
  });
}
