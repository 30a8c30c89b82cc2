import { expect, it } from 'vitest';
import { createSettling } from './settling.ts';

it('what the page shows first may be pressed at once', () => {
  const settling = createSettling();
  settling.meant('callNext', 0);
  expect(settling.mayPress(1)).toBe(true);
});

it('the second half of a double press finds another meaning and does not count', () => {
  const settling = createSettling();
  settling.meant('callNext', 0);
  settling.meant('ask A001', 5_000);
  expect(settling.mayPress(5_300)).toBe(false);
  settling.meant('ask A001', 5_500);
  expect(settling.mayPress(5_900)).toBe(true);
});

it('the first visitor after a quiet time is called without waiting', () => {
  const settling = createSettling();
  settling.meant('callNext', 0);
  settling.meant(null, 5_000);
  settling.meant('callNext', 5_100);
  expect(settling.mayPress(5_200)).toBe(true);
});
