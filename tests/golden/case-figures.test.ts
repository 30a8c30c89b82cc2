/** 日报 over the golden cases: every way through a case, day by day, agrees with a count by hand from the log. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BASIS } from '@yichuang/domain/calendar/calendar.fixture';
import type { Case } from '@yichuang/domain/casework/case';
import { evolveCase } from '@yichuang/domain/casework/evolve';
import type { CaseEvent } from '@yichuang/domain/casework/events';
import type { Envelope } from '@yichuang/domain/event';
import type { Instant } from '@yichuang/domain/ids';
import { caseFiguresOf, sumOf, type CaseFigures } from '@yichuang/domain/oversight/case-figures';
import { RULES } from '@yichuang/domain/testing/stage';
import { expect, it } from 'vitest';
import { recountedCases } from '../support/recounted-cases.ts';

const log = readFileSync(join(import.meta.dirname, 'cases-0.2', 'events.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map((line) => JSON.parse(line) as Envelope<CaseEvent>);
const FIRST = Date.parse('2026-09-23T16:00:00.000Z');
const DAY_MS = 24 * 3_600_000;
const DAYS = 46;

/** 25–27 September and 1–7 October are holidays; Saturday, 10 October, is worked. */
const isHoliday = (date: string): boolean =>
  (date >= '2026-09-25' && date <= '2026-09-27') || (date >= '2026-10-01' && date <= '2026-10-07');
const isWeekend = (date: string): boolean => [0, 6].includes(new Date(date).getUTCDay());
const byHand = {
  works: (date: string) => date === '2026-10-10' || !(isHoliday(date) || isWeekend(date)),
  // The settings of the stage know no holiday: Monday to Friday.
  open: (date: string, minute: string) =>
    !isWeekend(date) && ((minute >= '08:00' && minute < '12:00') || (minute >= '14:30' && minute < '17:30')),
};

it('every day and all days together, column by column, department by department', () => {
  const folded = new Map<string, Case | null>();
  for (const event of log)
    if (event.stream.startsWith('case/'))
      folded.set(event.stream, evolveCase(folded.get(event.stream) ?? null, event));
  const cases = [...folded.values()].flatMap((current) => current ?? []);
  const counted = (from: Instant, until: Instant): Readonly<Record<string, readonly number[]>> =>
    Object.fromEntries(
      [...caseFiguresOf(cases, { from, until }, { deadlines: BASIS, rulesAt: () => RULES })].map(
        ([department, figures]) => [department, columnsOf(figures)],
      ),
    );
  const dayFrom = (day: number): Instant => new Date(FIRST + day * DAY_MS).toISOString() as Instant;
  let sum = sumOf([]);
  for (let day = 0; day < DAYS; day += 1) {
    const [from, until] = [dayFrom(day), dayFrom(day + 1)];
    expect({ from, counted: counted(from, until) }).toEqual({
      from,
      counted: recountedCases(log, from, until, byHand),
    });
    const figures = caseFiguresOf(cases, { from, until }, { deadlines: BASIS, rulesAt: () => RULES });
    sum = sumOf([sum, ...figures.values()]);
  }
  // Nothing is lost between the days, and every column has something.
  const all = recountedCases(log, dayFrom(0), dayFrom(DAYS), byHand);
  expect(counted(dayFrom(0), dayFrom(DAYS))).toEqual(all);
  const columns = columnsOf(sum);
  expect(columns).toEqual(
    columns.map((_, column) => Object.values(all).reduce((total, row) => total + (row[column] ?? 0), 0)),
  );
  expect(columns.every((count) => count > 0)).toBe(true);
});

function columnsOf(figures: CaseFigures): readonly number[] {
  const { accepted, finished, immediate, promised, elsewhere } = figures;
  const { promisedDays, early, onTime, extended } = figures;
  return [accepted, finished, immediate, promised, elsewhere, promisedDays, early, onTime, extended];
}
