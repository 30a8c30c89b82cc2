import { expect, test } from 'vitest';
import { grouped, placeOf, sectionOf, sectionsFor } from './sections.ts';

test.each([
  ['', 'now', null],
  ['#devices', 'devices', null],
  ['#nowhere', 'now', null],
  ['#cases/0189', 'cases', '0189'],
])('address %j is section %s, place %s', (hash, section, place) => {
  expect([sectionOf(hash), placeOf(hash)]).toEqual([section, place]);
});

test('an official sees casework only, wherever an address leads', () => {
  const sections = sectionsFor('official');
  expect(sections).toEqual(['cases', 'handovers', 'registers', 'guidance', 'knowledge', 'calendar']);
  expect(sectionOf('#accounts', sections)).toBe('cases');
});

test('whoever inspects sees the ratings, too', () => {
  expect(sectionsFor('official', ['inspect'])).toContain('ratings');
  expect(sectionsFor('official', ['approve'])).not.toContain('ratings');
});

test('the operator sees the hall, and no case', () => {
  expect(sectionsFor('operator')).not.toContain('cases');
});

test('a group of which somebody sees nothing is not there', () => {
  const groups = grouped(sectionsFor('official'));
  expect(groups.map(([group]) => group)).toEqual(['cases', 'service', 'setup']);
  expect(groups.flatMap(([, sections]) => sections)).toEqual(sectionsFor('official'));
});
