import { stage } from '@yichuang/domain/testing/stage';
import type { Instant } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { isOfEarlierDay, openingHours } from './opening-hours.ts';

/** The stage's hall: Monday 2026-11-23, 08:00–12:00 and 14:30–17:30; Tuesday is a day off, so is the weekend. */
const at = (time: string, date = '2026-11-23') =>
  new Date(`${date}T${time}:00.000+08:00`).toISOString() as Instant;
const momentAt = (time: string, hall = withRules()) => openingHours(hall, at(time)).moment;

function withRules(options?: Parameters<typeof stage>[0]) {
  const hall = stage(options);
  return hall.hall;
}

it.each([
  ['07:40', { state: 'before', from: '08:00' }],
  ['08:00', { state: 'open' }],
  ['12:00', { state: 'break', until: '14:30' }],
  ['17:29', { state: 'open' }],
  ['17:30', { state: 'over' }],
])('at %s', (time, moment) => expect(momentAt(time)).toEqual(moment));

it('serves late while somebody is still there', () => {
  const busy = stage().taken('a1').hall;
  expect(momentAt('17:45', busy)).toEqual({ state: 'late' });
});

it('is over once the day is closed', () => {
  const closed = stage().given('manager', 'closeDay', { decisions: [] });
  expect(momentAt('10:00', closed.hall)).toEqual({ state: 'over' });
});

it('looks ahead to the morning when yesterday’s hall still stands in memory', () => {
  const closed = stage().given('manager', 'closeDay', { decisions: [] }).hall;
  expect(isOfEarlierDay(closed, at('06:00', '2026-11-25'))).toBe(true);
  expect(openingHours(closed, at('06:00', '2026-11-25')).moment).toEqual({ state: 'before', from: '08:00' });
});

it('claims no hours before it has rules', () => {
  const { moment, today } = openingHours(stage({ open: false }).hall, at('06:00'));
  expect(moment).toEqual({ state: 'open' });
  expect(today).toEqual([]);
});

it('is open at any hour in a demo', () =>
  expect(momentAt('03:00', withRules({ rules: { alwaysOpen: true } }))).toEqual({ state: 'open' }));

it('knows a day off, and the next opening beyond it', () => {
  const hours = openingHours(withRules(), at('10:00', '2026-11-24'));
  expect(hours.moment).toEqual({ state: 'dayOff' });
  expect(hours.next).toEqual({ date: '2026-11-25', from: '08:00' });
});

it('skips the day off when it says what comes next', () =>
  expect(openingHours(withRules(), at('18:00')).next).toEqual({ date: '2026-11-25', from: '08:00' }));
