import { expect, test } from 'vitest';
import type { Instant } from '../ids.ts';
import { RULES, stage } from '../testing/stage.ts';
import { isAwaited, isOpeningTime } from './opening-time.ts';

test('opening time begins with the first numbers and ends with the last session', () => {
  const at = (time: string): boolean => isOpeningTime(RULES, `2026-11-23T${time}:00.000Z` as Instant);
  expect([at('23:30'), at('00:00'), at('05:00'), at('09:29'), at('09:30')]).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test('in the evening nobody is expected; before opening somebody is, by the newest settings', () => {
  const { hall } = stage({ open: false });
  const at = (time: string): Instant => `2026-11-23T${time}:00.000Z` as Instant;
  expect(isAwaited(hall, RULES, at('00:30'))).toBe(true);
  expect(isAwaited(hall, null, at('00:30'))).toBe(false);
  expect(isAwaited(hall, RULES, at('12:00'))).toBe(false);
});
