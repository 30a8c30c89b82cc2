import { staffed } from '@yichuang/domain/testing/stage';
import { expect, test } from 'vitest';
import { takenToday, tallyOf, zoneFigures } from './zone-figures.ts';

test('counts each zone by state, and tells own counters from helping ones', () => {
  const { hall } = staffed()
    .taken('a1', 'a1', 'b1')
    .given('ann', 'callNext', { counterId: 'c1' })
    .given('bo', 'pauseCounter', { counterId: 'c2', reasonId: 'toilet', confirmed: true });
  expect(zoneFigures(hall)).toMatchObject([
    {
      zoneId: 'A',
      states: { waiting: 1, called: 1, serving: 0 },
      taken: 2,
      oldestAt: '2026-11-23T00:30:01.000Z',
      own: [1],
      helping: [3],
    },
    { zoneId: 'B', states: { waiting: 1 }, taken: 1, own: [3], helping: [] },
  ]);
  expect(takenToday(hall)).toBe(3);
  expect(tallyOf(hall.tickets.values())).toMatchObject({ waiting: 2, called: 1 });
});
