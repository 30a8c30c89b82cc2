import type { Instant } from '@yichuang/domain/ids';
import { expect, test } from 'vitest';
import { daytime, MOST_TRIES, nextTryAt } from './delay.ts';

const CHINA = 8 * 60;
const TEN = '2026-11-23T02:00:00.000Z' as Instant;

test.each([
  [1, null, '2026-11-23T02:00:30.000Z'],
  [2, null, '2026-11-23T02:02:00.000Z'],
  [1, 5 * 60_000, '2026-11-23T02:05:00.000Z'],
  [5, 100 * 3_600_000, '2026-11-23T08:00:00.000Z'],
  [MOST_TRIES, null, null],
])('after try %i, asked for %s ms: %s', (tries, afterMs, at) => {
  expect(nextTryAt(TEN, tries, afterMs, CHINA)).toBe(at);
});

test.each([
  ['2026-11-23T12:59:59.000Z', '2026-11-23T12:59:59.000Z'],
  ['2026-11-23T13:00:00.000Z', '2026-11-24T00:00:00.000Z'],
  ['2026-11-23T23:30:00.000Z', '2026-11-24T00:00:00.000Z'],
])('%s is sent at %s', (at, sent) => {
  expect(daytime(at as Instant, CHINA)).toBe(sent);
});
