import { RULES } from '@yichuang/domain/testing/stage';
import { expect, test } from 'vitest';
import type { LocalDate } from '@yichuang/domain/ids';
import { daysAlike, sessionsText, specialDaysFrom } from './hours.ts';

test('days with the same hours stand in one line', () => {
  const lines = daysAlike(RULES.week).map(({ from, to, sessions }) => [
    from,
    to,
    sessionsText(sessions, '、'),
  ]);
  expect(lines).toEqual([
    [1, 5, '08:00–12:00、14:30–17:30'],
    [6, 7, ''],
  ]);
});

test('special days to come are put together when they follow each other', () => {
  const day = (date: string, from?: string) => ({
    date: date as LocalDate,
    sessions: from === undefined ? [] : [{ from, to: '12:00' }],
  });
  const specialDays = [
    day('2027-01-01'),
    day('2026-11-22'),
    day('2026-12-31'),
    day('2027-01-02', '08:00'),
    day('2027-01-03'),
  ] as never;
  const stretches = specialDaysFrom({ specialDays }, '2026-11-23' as LocalDate);
  expect(stretches.map(({ from, to }) => [from, to])).toEqual([
    ['2026-12-31', '2027-01-01'],
    ['2027-01-02', '2027-01-02'],
    ['2027-01-03', '2027-01-03'],
  ]);
});
