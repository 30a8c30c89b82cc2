import { stage } from '@yichuang/domain/testing/stage';
import type { AccountId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { choiceOf, counterCards, ownCounter } from './counter-cards.ts';
import { seatAfter } from './use-lost-counter.ts';

const BO = 'bo' as AccountId;
const at = stage()
  .given('ann', 'openCounter', { counterId: 'c1' })
  .given('bo', 'openCounter', { counterId: 'c2' })
  .given('cai', 'openCounter', { counterId: 'c3' })
  .taken('a1', 'a1')
  .given('ann', 'callNext', { counterId: 'c1' })
  .given('cai', 'pauseCounter', { counterId: 'c3', reasonId: 'toilet' });
const cards = counterCards(at.hall, BO);

it('shows who is where', () => {
  expect(
    cards.map(({ number, state, ticketNumber, waiting }) => [number, state, ticketNumber, waiting]),
  ).toEqual([
    [1, 'taken', 'A001', 1],
    [2, 'mine', null, 1],
    [3, 'paused', null, 0],
    [4, 'free', null, 0],
  ]);
  expect(ownCounter(at.hall, BO)?.counterId).toBe('c2');
});

it('asks for 接班 at an occupied counter, and for the move when the clerk is still elsewhere', () => {
  const [c1, c2, , c4] = cards;
  expect(choiceOf(c4!, null)).toEqual({ ask: 'nothing' });
  expect(choiceOf(c2!, c2!)).toEqual({ ask: 'nothing' });
  expect(choiceOf(c1!, null)).toMatchObject({ ask: 'takeOver' });
  expect(choiceOf(c4!, c2!)).toMatchObject({ ask: 'move', from: { counterId: 'c2' } });
});

it('remembers the seat that somebody took over, forgets the one that was closed', () => {
  const here = stage().given('bo', 'openCounter', { counterId: 'c2' });
  const seat = seatAfter(here.hall, BO, null);
  expect(seat).toBe('c2');
  here.given('cai', 'openCounter', { counterId: 'c2', takeOver: true });
  expect(seatAfter(here.hall, BO, seat)).toBe('c2');
  here.given('cai', 'closeCounter', { counterId: 'c2' });
  expect(seatAfter(here.hall, BO, seat)).toBeNull();
});
