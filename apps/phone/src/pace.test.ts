import { expect, it } from 'vitest';
import { askAgainAfterMs, tryAgainAfterMs } from './pace.ts';

it('the nearer the turn, the sooner it asks, never more than once in three seconds', () => {
  const waits = [0, 3, 10, 40].map((ahead) => askAgainAfterMs({ status: 'waiting', ahead }));
  expect(waits).toEqual([3_000, 3_000, 6_000, 15_000]);
  expect(askAgainAfterMs({ status: 'finished', ahead: null })).toBe(60_000);
});

it('after misses it waits longer and longer, up to half a minute, each phone a little differently', () => {
  expect([1, 2, 3, 4, 5, 50].map((failures) => tryAgainAfterMs(failures, 0.5))).toEqual([
    2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
  ]);
  expect(tryAgainAfterMs(5, 0)).toBeLessThan(tryAgainAfterMs(5, 0.99));
});
