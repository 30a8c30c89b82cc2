import { expect, test } from 'vitest';
import { rowHeight, rowsPerPage } from './use-room.ts';

const rows = (count: number, height: number): number => rowsPerPage(count, height, 96, 24, 96);

test('all rows on one page when they fit, to the pixel', () => {
  expect(rows(8, 8 * 96 + 7 * 24)).toBe(8);
  expect(rows(8, 8 * 96 + 7 * 24 - 1)).toBe(6);
});

test('the pager has its own place', () => {
  const height = 940;
  const each = rows(12, height);
  expect(each * 96 + (each - 1) * 24 + 24 + 96).toBeLessThanOrEqual(height);
});

test('there is always a row, also before the first measuring', () => {
  expect(rows(5, 0)).toBe(1);
});

test('a short list has larger rows, within reason', () => {
  expect(rowHeight(2, 900, 96, 24)).toBe(136);
  expect(rowHeight(7, 900, 96, 24)).toBe(108);
  expect(rowHeight(9, 900, 96, 24)).toBe(96);
});
