import { expect, test } from 'vitest';
import type { HallId } from '../ids.ts';
import { hallCatalogue } from './hall-catalogue.ts';
import { checkOwnSettings, type Known } from './own-check.ts';
import { OWN_PARTS, ownSettingsOf, withOwnSettings, type OwnPart, type OwnSettings } from './own-settings.ts';
import { rulesFor } from './rules.ts';
import { smallCatalogue } from './small-catalogue.fixture.ts';

const catalogue = smallCatalogue();
const HALL = 'H00' as HallId;
const own = ownSettingsOf(catalogue, HALL);
const known = hallCatalogue(catalogue, HALL) as Known;

const codes = <Part extends OwnPart>(part: Part, change: Partial<OwnSettings[Part]>): readonly string[] =>
  checkOwnSettings(part, { ...own[part], ...change }, known).map(({ field, code }) => `${field} ${code}`);

test('what was delivered has no error in any part, and changes nothing when it is kept', () => {
  for (const part of OWN_PARTS)
    expect(checkOwnSettings(part, own[part], known).filter(({ level }) => level === 'error')).toEqual([]);
  expect(rulesFor(withOwnSettings(catalogue, HALL, own), HALL)).toEqual(rulesFor(catalogue, HALL));
});

test('sessions: an end before its start, an overlap, no time at all, a week without a session', () => {
  const week = own.hours.week.map((day) => [...day]);
  const monday = (day: OwnSettings['hours']['week'][number]) =>
    codes('hours', { week: [day, ...week.slice(1)] });
  expect(monday([{ from: '12:00', to: '12:00' }])).toEqual(['week.0 endsBeforeStart']);
  expect(
    monday([
      { from: '08:00', to: '12:00' },
      { from: '11:59', to: '14:00' },
    ]),
  ).toEqual(['week.0 overlap']);
  expect(monday([{ from: '8', to: '12:00' }])).toEqual(['week.0 timeShape']);
  expect(codes('hours', { week: week.map(() => []) })).toEqual(['week neverOpen']);
  const date = '2026-12-31';
  expect(
    codes('hours', {
      specialDays: [
        { date, sessions: [] },
        { date, sessions: [] },
      ],
    }),
  ).toEqual(['specialDays.1 dateTwice']);
});

test('counters: a zone that nobody serves is an error, a pair that leaves one uncovered a warning', () => {
  const [first] = known.zones;
  const everywhere = own.counters.map((counter) => ({
    ...counter,
    zoneId: first?.id ?? '',
    fallbackZoneIds: [],
  }));
  const found = checkOwnSettings('counters', everywhere, known);
  expect(found.filter(({ code }) => code === 'zoneWithoutCounter')).toHaveLength(known.zones.length - 1);
  expect(found.filter(({ code }) => code === 'pairUncovered').every(({ level }) => level === 'warning')).toBe(
    true,
  );
});

test('words, places and numbers', () => {
  expect(codes('slip', { phone: '一二三' })).toEqual(['phone phoneShape']);
  expect(codes('slip', { footer: { zh: '请打 {tel}', en: 'Call' } })).toEqual(['footer unknownPlace']);
  expect(codes('slip', { listen: { zh: ' ', en: 'x' } })).toEqual(['listen empty']);
  expect(codes('calling', { ratio: 21, minCalls: 1.5 })).toEqual(['ratio range', 'minCalls range']);
  expect(codes('voice', { volume: [{ from: '08:00', percent: 101 }] })).toEqual([
    'volume.0 volumeStart',
    'volume.0 range',
  ]);
  expect(codes('kiosk', { tiles: [] })).toEqual(['tiles tileCount']);
});
