import { RULES } from '@yichuang/domain/testing/stage';
import { expect, test } from 'vitest';
import { daysAlike, sessionsText } from './hours.ts';

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
