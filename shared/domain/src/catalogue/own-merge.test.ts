import { expect, it } from 'vitest';
import { carriedOver } from './own-merge.ts';

const DAY = [{ from: '08:00', to: '12:00' }];
const LATE = [{ from: '08:00', to: '16:30' }];
const hours = (week: readonly (typeof DAY)[], specialDays: readonly object[] = []) => ({
  week,
  specialDays,
  lastTicketMinutes: 30,
});

it('a special day from today brings nothing with it of a week that waits for tomorrow', () => {
  const inForce = hours([DAY, DAY, DAY]);
  const waiting = hours([DAY, DAY, LATE]);
  const edited = hours([DAY, DAY, LATE], [{ date: '2026-12-04', sessions: [] }]);
  expect(carriedOver(waiting, edited, inForce)).toEqual(
    hours([DAY, DAY, DAY], [{ date: '2026-12-04', sessions: [] }]),
  );
});

it('fields are taken one by one; what both changed is as it was pressed last', () => {
  expect(carriedOver({ a: 1, b: 1 }, { a: 2, b: 1 }, { a: 1, b: 9 })).toEqual({ a: 2, b: 9 });
  expect(carriedOver({ a: 5 }, { a: 2 }, { a: 1 })).toEqual({ a: 2 });
});

it('rows are known by their id: changed, come, gone, and those that only the other side has', () => {
  const row = (id: string, name = id) => ({ id, name });
  const base = [row('a'), row('b'), row('new')];
  const edited = [row('a', 'A'), row('new'), row('c')];
  expect(carriedOver(base, edited, [row('a'), row('b')])).toEqual([row('a', 'A'), row('c')]);
  expect(carriedOver([row('a')], [row('a', 'A')], [row('a'), row('x')])).toEqual([row('a', 'A'), row('x')]);
});

it('an order that was changed is changed there, too', () => {
  const rows = (ids: string) => [...ids].map((id) => ({ id }));
  expect(carriedOver(rows('abc'), rows('cab'), rows('abcx'))).toEqual(rows('cabx'));
});

it('nothing changed leaves the other as it is', () => {
  const other = { a: [1, 2] };
  expect(carriedOver({ a: [1] }, { a: [1] }, other)).toBe(other);
});
