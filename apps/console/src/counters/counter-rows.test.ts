import { staffed } from '@yichuang/domain/testing/stage';
import { expect, test } from 'vitest';
import { counterRows } from './counter-rows.ts';

test('tells of every counter who sits there and whom they serve', () => {
  const staged = staffed()
    .taken('a1', 'a1')
    .given('ann', 'callNext', { counterId: 'c1' })
    .given('bo', 'callNext', { counterId: 'c2' });
  const { hall } = staged
    .given('ann', 'startService', { counterId: 'c1', ticketId: staged.idOf('A001') })
    .given('cai', 'pauseCounter', { counterId: 'c3', reasonId: 'toilet', confirmed: true });
  expect(
    counterRows(hall).map(({ number, state, accountId, ticket }) => [
      number,
      state,
      accountId,
      ticket?.number,
    ]),
  ).toEqual([
    [1, 'serving', 'ann', 'A001'],
    [2, 'called', 'bo', 'A002'],
    [3, 'paused', 'cai', undefined],
    [4, 'closed', null, undefined],
  ]);
});

test('whoever is on hold stands with the counter that holds them', () => {
  const staged = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
  staged
    .given('ann', 'startService', { counterId: 'c1', ticketId: staged.idOf('A001') })
    .given('ann', 'holdTicket', { counterId: 'c1' });
  const [first] = counterRows(staged.hall);
  expect([first?.state, first?.held.map(({ number }) => number)]).toEqual(['idle', ['A001']]);
});

test('somebody without a number is being served too', () => {
  const { hall } = staffed().given('ann', 'serveDirectly', { counterId: 'c1', reasonId: 'advice' });
  expect(counterRows(hall)[0]).toMatchObject({
    state: 'serving',
    ticket: null,
    directSince: '2026-11-23T00:30:00.000Z',
  });
});
