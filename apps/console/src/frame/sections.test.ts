import { expect, test } from 'vitest';
import { sectionOf } from './sections.ts';

test.each([
  ['', 'now'],
  ['#devices', 'devices'],
  ['#nowhere', 'now'],
])('address %j is section %s', (hash, section) => {
  expect(sectionOf(hash)).toBe(section);
});
