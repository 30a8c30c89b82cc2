/** 效能指标 of some days: every indicator of domain.md 6 with what it divides by what, by department, item, window and clerk. */
import { datesThrough, plusDays } from '@yichuang/domain/calendar/dates';
import type { DepartmentId } from '@yichuang/domain/catalogue/premises';
import { LocalDate, type LocalTime, type ServiceId } from '@yichuang/domain/ids';
import type { PeriodFigures } from '@yichuang/domain/oversight/period-figures';
import { earlierOf, instantAt } from '@yichuang/domain/time';
import type { IndicatorsAnswer } from '@yichuang/protocol/indicators';
import { z } from 'zod';
import { departmentName } from '../casework/lines.ts';
import { indicatorBook } from '../indicators/indicator-book.ts';
import { only } from './guard.ts';
import type { App, Parts } from './parts.ts';
import { bookSender } from './send-book.ts';

/** A quarter: what a worker folds in a few seconds. */
const MOST_DAYS = 93;
const MIDNIGHT = '00:00' as LocalTime;

const Days = z
  .strictObject({ from: LocalDate, to: LocalDate })
  .refine(({ from, to }) => from <= to && datesThrough(from, to).length <= MOST_DAYS, {
    message: `at most ${String(MOST_DAYS)} days`,
  });

export function indicatorRoutes(app: App, parts: Parts): void {
  const { access, catalogue, core, casework, evaluations } = parts;
  const { items } = casework.book.catalogue;
  const here = items.filter((item) => !item.external && item.hallIds.includes(core.hallId));
  const withoutVisit = here.filter(({ visits }) => visits === 0).map(({ id }) => id);
  const own = items.filter((item) => item.external || item.hallIds.includes(core.hallId));
  const sendBook = bookSender(parts);
  const departmentOf = (departmentId: DepartmentId): string => departmentName(casework.book, departmentId);
  const itemOf = (itemId: ServiceId): string => items.find(({ id }) => id === itemId)?.name ?? itemId;

  const figuresOf = ({ from, to }: z.infer<typeof Days>): Promise<PeriodFigures> => {
    const deadlines = casework.basis();
    const { zoneOffsetMinutes } = deadlines.hours;
    return core.read.period({
      from,
      to,
      span: {
        from: instantAt(from, MIDNIGHT, zoneOffsetMinutes),
        until: earlierOf(instantAt(plusDays(to, 1), MIDNIGHT, zoneOffsetMinutes), core.now()),
      },
      deadlines,
      satisfiedFrom: evaluations.rules().satisfiedFrom,
      items: { here: here.length, everywhere: own.length, withoutVisit: withoutVisit.length },
      withoutVisit,
    });
  };

  app.route({
    method: 'GET',
    url: '/api/indicators',
    schema: { tags: ['figures'], summary: 'The indicators of some days (效能指标)', querystring: Days },
    onRequest: only('readFigures'),
    handler: async ({ query }): Promise<IndicatorsAnswer> => {
      const figures = await figuresOf(query);
      return {
        figures,
        names: {
          departments: named(figures.departments, (row) => [
            row.departmentId,
            departmentOf(row.departmentId),
          ]),
          items: named(figures.services, (row) => [row.itemId, itemOf(row.itemId)]),
          clerks: named(figures.clerks, ({ accountId }) => [
            accountId,
            access.accounts.find(accountId)?.displayName ?? accountId,
          ]),
        },
      };
    },
  });

  app.route({
    method: 'POST',
    url: '/api/indicators/xlsx',
    schema: { tags: ['figures'], summary: 'The same as a workbook, with formulas', body: Days },
    onRequest: only('readFigures'),
    handler: async (request, reply) => {
      const book = indicatorBook(await figuresOf(request.body), {
        department: departmentOf,
        zone: (zoneId) => catalogue.zones.find(({ id }) => id === zoneId)?.name ?? zoneId,
        item: itemOf,
      });
      return sendBook(request, reply, { name: 'indicators', ...request.body, book });
    },
  });
}

function named<Row>(
  rows: readonly Row[],
  of: (row: Row) => readonly [id: string, name: string],
): Readonly<Record<string, string>> {
  return Object.fromEntries(rows.map(of));
}
