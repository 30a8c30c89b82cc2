import { expect, it } from 'vitest';
import { createBackoff } from './backoff.ts';

it('waits longer each time, never longer than the longest, and starts anew after a good while', () => {
  const backoff = createBackoff({ againFirst: 500, againLongest: 3_000, wellAfter: 60_000 });
  expect([0, 1, 2, 3, 4].map((second) => backoff.next(second * 1000))).toEqual([500, 1000, 2000, 3000, 3000]);
  expect(backoff.next(200_000)).toBe(500);
});
