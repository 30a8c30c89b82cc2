import { expect, test } from 'vitest';
import { ASK_BEFORE_MS, CLEAR_AFTER_MS, idlenessAt } from './idle.ts';

test.each([
  [0, { state: 'busy' }],
  [CLEAR_AFTER_MS - ASK_BEFORE_MS - 1, { state: 'busy' }],
  [CLEAR_AFTER_MS - ASK_BEFORE_MS, { state: 'asking', secondsLeft: 15 }],
  [CLEAR_AFTER_MS - 1, { state: 'asking', secondsLeft: 1 }],
  [CLEAR_AFTER_MS, { state: 'gone' }],
])('%d ms after the last touch', (quiet, idleness) => {
  expect(idlenessAt(5_000, 5_000 + quiet)).toEqual(idleness);
});
