import { expect, it } from 'vitest';
import { faultOfScan, sizeWords } from './scan.ts';
import { wholeDays } from './whole-days.ts';

it.each([
  ['5', 5],
  ['10', 10],
  ['', null],
  ['0', null],
  ['11', null],
  ['2.5', null],
  ['-1', null],
  ['五', null],
])('%s of at most ten days', (typed, days) => {
  expect(wholeDays(typed, 10)).toBe(days);
});

it('a scan is a PDF or a picture of at most two megabytes', () => {
  expect(faultOfScan({ type: 'application/pdf', size: 1_000 })).toBeNull();
  expect(faultOfScan({ type: 'application/zip', size: 1_000 })).toBe('wrongKind');
  expect(faultOfScan({ type: 'image/png', size: 2 * 1024 * 1024 + 1 })).toBe('tooLarge');
});

it.each([
  [10, '1 KB'],
  [839_680, '820 KB'],
  [1_468_006, '1.4 MB'],
])('%d bytes in words', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});
