import { expect, test } from 'vitest';
import { numberRanges } from './number-ranges.ts';

test.each([
  [[5, 6, 7, 8], '5–8'],
  [[9, 5, 6, 7], '5–7、9'],
  [[3], '3'],
  [[2, 2, 3], '2–3'],
  [[], ''],
])('%j is written %j', (numbers, words) => {
  expect(numberRanges(numbers)).toBe(words);
});
