import type { Instant } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { expect, it } from 'vitest';
import { isNews } from './fresh-call.ts';

const calledAt = '2026-11-23T00:30:00.000Z' as Instant;

it.each([
  [0, true],
  [7, true],
  [8, false],
  [3600, false],
])('a call of %i s ago is news: %s', (seconds, news) =>
  expect(isNews(calledAt, plusSeconds(calledAt, seconds))).toBe(news),
);

it('is news when the clocks differ by a little', () =>
  expect(isNews(calledAt, plusSeconds(calledAt, -1))).toBe(true));
