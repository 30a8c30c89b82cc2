import { expect, test } from 'vitest';
import type { HallId } from '../ids.ts';
import { hallCatalogue } from './hall-catalogue.ts';
import { checkOwnSettings } from './own-check.ts';
import type { Known } from './own-finding.ts';
import { mended, uncoveredPairs } from './own-places.ts';
import { OWN_PARTS, ownSettingsOf, withOwnSettings, type OwnPart, type OwnSettings } from './own-settings.ts';
import { retiredOf } from './retired.ts';
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
  const everywhere = own.counters.counters.map((counter) => ({
    ...counter,
    zoneId: first?.id ?? '',
    fallbackZoneIds: [],
  }));
  const found = checkOwnSettings('counters', { ...own.counters, counters: everywhere }, known);
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

test('zones: a letter or name twice, one that somebody waits in switched off, one that was kept taken out', () => {
  const { zones, counters } = own.counters;
  const [first, second, ...rest] = zones;
  if (!first || !second) throw new Error('the small hall has two zones');
  const places = (change: readonly object[]) => ({ zones: change, counters }) as OwnSettings['counters'];
  const found = (content: OwnSettings['counters'], more: Partial<Known> = {}) =>
    checkOwnSettings('counters', content, { ...known, kept: own, ...more })
      .filter(({ level }) => level === 'error')
      .map(({ field, code }) => `${field} ${code}`);
  const twin = { ...second, prefix: first.prefix, shortName: first.shortName };
  expect(found(places([first, twin, ...rest]))).toEqual([
    `zone.${second.id} prefixTwice`,
    `zone.${second.id} nameTwice`,
  ]);
  expect(found(places([second, ...rest]))).toContain(`zone.${first.id} zoneMissing`);
  const off = places([{ ...first, off: true }, second, ...rest]);
  const busy = { waiting: new Map([[first.id, 3]]), counterIds: new Set<string>() };
  expect(found(off, { busy })).toContain(`zone.${first.id} zoneBusy`);
  expect(found(off)).not.toContain(`zone.${first.id} zoneBusy`);
  expect(found(off).some((finding) => finding.endsWith('zoneOff'))).toBe(true);
});

test('one tap mends every pair that leaves a zone to nobody, and adds nothing where nothing is missing', () => {
  const bare = {
    zones: own.counters.zones,
    counters: [1, 2, 3, 4].map((number) => ({
      counterId: `c${number}`,
      number,
      name: '窗口',
      place: '',
      role: 'intake' as const,
      accessible: false,
      off: number === 4,
      zoneId: own.counters.zones[0]?.id ?? '',
      fallbackZoneIds: [],
    })),
  };
  expect(uncoveredPairs(bare)).toHaveLength(3);
  const whole = mended(bare);
  expect(uncoveredPairs(whole)).toEqual([]);
  expect(mended(whole)).toEqual(whole);
  expect(whole.counters[3]).toEqual(bare.counters[3]);
});

test('a zone that is added has its own 直接取号 and its counter; one that is off keeps only its name', () => {
  const { zones, counters } = own.counters;
  const [first, ...others] = zones;
  const [window, ...windows] = counters;
  if (!first || !window) throw new Error('the small hall has zones and counters');
  const added = { ...first, id: 'zone-1', prefix: 'G', shortName: { zh: '农业', en: 'Farming' } };
  const mine: Partial<OwnSettings> = {
    counters: {
      zones: [added, { ...first, off: true }, ...others],
      counters: [{ ...window, zoneId: 'zone-1', fallbackZoneIds: [] }, ...windows],
    },
  };
  const rules = rulesFor(withOwnSettings(catalogue, HALL, mine), HALL);
  expect(rules.zones[0]).toMatchObject({ zoneId: 'zone-1', prefix: 'G' });
  expect(rules.zones.some(({ zoneId }) => zoneId === first.id)).toBe(false);
  expect(rules.services.every(({ zoneIds }) => !zoneIds.includes(first.id as never))).toBe(true);
  expect(rules.services).toContainEqual(
    expect.objectContaining({ serviceId: 'general-zone-1', zoneIds: ['zone-1'] }),
  );
  expect(retiredOf(mine, () => undefined).zones).toEqual([{ id: first.id, ...first.shortName }]);
});

test('duty: two times that overlap, no window, no day; reasons and classes that the rules need stay', () => {
  const shift = { weekdays: [1, 2], from: '12:00', to: '14:30', counterIds: ['none'] };
  const mode = { id: 'noon', name: { zh: '午间值班', en: 'Noon' }, off: false };
  const duty = (...shifts: (typeof shift)[]) =>
    checkOwnSettings('duty', [{ ...mode, shifts }], known).map(({ code }) => code);
  expect(duty(shift)).toEqual(['counterUnknown']);
  expect(duty({ ...shift, counterIds: [], weekdays: [] })).toEqual(['noWeekday', 'noCounter']);
  expect(duty(shift, { ...shift, from: '14:00', to: '15:00' })).toContain('shiftsOverlap');
  expect(duty({ ...shift, from: '14:30' })).toContain('endsBeforeStart');
  const off = own.reasons.pause.map((reason) => ({ ...reason, off: true }));
  expect(codes('reasons', { pause: off })).toEqual(['pause needsOne']);
  const booked = { id: 'appointment', name: { zh: '预约', en: 'Booked' }, off: true, tag: '预约' };
  const classes = [...own.priority.classes, { ...booked, bypass: false, unhurried: false }];
  expect(codes('priority', { classes })).toContain('class.appointment mustStay');
});
