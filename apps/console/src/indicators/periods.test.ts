import type { LocalDate } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { daysOf, type Usual } from './periods.ts';

it.each([
  ['2026-11-27', 'week', '2026-11-23', '2026-11-27'],
  ['2026-11-23', 'week', '2026-11-23', '2026-11-23'],
  ['2026-11-29', 'week', '2026-11-23', '2026-11-29'],
  ['2026-11-27', 'lastWeek', '2026-11-16', '2026-11-22'],
  ['2026-12-31', 'month', '2026-12-01', '2026-12-31'],
  ['2027-01-05', 'lastMonth', '2026-12-01', '2026-12-31'],
  ['2026-03-31', 'lastMonth', '2026-02-01', '2026-02-28'],
])('on %s %s is %s to %s', (today, usual, from, to) => {
  expect(daysOf(usual as Usual, today as LocalDate)).toEqual({ from, to });
});
