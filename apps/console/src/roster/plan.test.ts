import type { AccountId, CounterId, LocalDate } from '@yichuang/domain/ids';
import { NO_RULES, Rules } from '@yichuang/domain/hall/settings';
import type { Period } from '@yichuang/domain/staffing/roster';
import { expect, test } from 'vitest';
import { carriedOver, mondayOf, painted, type Brush } from './plan.ts';

const MORNING = { from: '08:00', to: '12:00' };
const rules = Rules.parse({
  ...NO_RULES,
  week: [[MORNING], [MORNING], [{ from: '08:00', to: '11:00' }], [], [], [], []],
});
const period: Period = { ...MORNING, kind: 'session' } as Period;
const c1 = 'c1' as CounterId;
const brush = (as: 'A' | 'B', accountId: string): Brush => ({ as, accountId: accountId as AccountId });
const day = (date: string): LocalDate => date as LocalDate;

test('one tap puts A, another name takes over and keeps B, the same name again empties it', () => {
  const ann = painted([], c1, period, brush('A', 'ann'));
  const withB = painted(ann, c1, period, brush('B', 'bo'));
  expect(withB).toMatchObject([{ counterId: 'c1', from: '08:00', accountId: 'ann', backupId: 'bo' }]);
  expect(painted(withB, c1, period, brush('A', 'cai'))).toMatchObject([{ accountId: 'cai', backupId: 'bo' }]);
  expect(painted(withB, c1, period, brush('A', 'ann'))).toEqual([]);
  expect(painted(withB, c1, period, { as: 'eraser' })).toEqual([]);
});

test('nobody stands in for himself, nor where nobody is', () => {
  const ann = painted([], c1, period, brush('A', 'ann'));
  expect(painted(ann, c1, period, brush('B', 'ann'))).toBe(ann);
  expect(painted([], c1, period, brush('B', 'bo'))).toEqual([]);
  const withB = painted(ann, c1, period, brush('B', 'bo'));
  expect(painted(withB, c1, period, brush('A', 'bo'))).toMatchObject([{ accountId: 'bo', backupId: null }]);
});

test('a day is carried over with the hours of the new day, and not to a closed one', () => {
  const posts = [...painted([], c1, period, brush('A', 'ann'))];
  const monday = { date: day('2026-11-23'), posts };
  expect(carriedOver(rules, monday, day('2026-11-25'))).toMatchObject([{ from: '08:00', to: '11:00' }]);
  expect(carriedOver(rules, monday, day('2026-11-28'))).toEqual([]);
});

test('a week begins on Monday', () => {
  expect(mondayOf(day('2026-11-29'))).toBe('2026-11-23');
  expect(mondayOf(day('2026-11-23'))).toBe('2026-11-23');
});
