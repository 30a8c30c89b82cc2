import { staffed } from '@yichuang/domain/testing/stage';
import { expect, it } from 'vitest';
import { counterAsked } from './counter-asked.ts';

it('is found by id and by number', () => {
  const { hall } = staffed();
  expect(counterAsked(hall, 'c1')).toBe('c1');
  expect(counterAsked(hall, '3')).toBe('c3');
  expect(counterAsked(hall, '99')).toBeNull();
  expect(counterAsked(hall, null)).toBeNull();
});
