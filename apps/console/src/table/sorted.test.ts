import { expect, test } from 'vitest';
import { sorted } from './sorted.ts';

test('numbers in words count as numbers', () => {
  expect(sorted(['10号窗口屏', '2号窗口屏'], (name) => name, 'ascending')).toEqual([
    '2号窗口屏',
    '10号窗口屏',
  ]);
});

test('what has no value comes last in both directions', () => {
  const rows = [null, 3, 1];
  expect(sorted(rows, (row) => row, 'ascending')).toEqual([1, 3, null]);
  expect(sorted(rows, (row) => row, 'descending')).toEqual([3, 1, null]);
});

test('equal rows keep their order', () => {
  const rows = [
    { name: 'b', rank: 1 },
    { name: 'a', rank: 1 },
  ];
  expect(sorted(rows, ({ rank }) => rank, 'descending').map(({ name }) => name)).toEqual(['b', 'a']);
});
