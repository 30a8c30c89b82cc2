import { staffed } from '../../testing/stage.ts';
import type { CounterId, TicketNumber } from '../../ids.ts';
import { plusSeconds } from '../../time.ts';
import { expect, it } from 'vitest';
import { calledWithoutHub, windowFacts } from './window-facts.ts';

const c1 = 'c1' as CounterId;
const hall = () => staffed();
const facts = (self: ReturnType<typeof hall>) => windowFacts(self.hall, c1, self.at);

it('calls, and pulses again for a recall', () => {
  const self = hall().taken('a1').given('ann', 'callNext', { counterId: c1 });
  const first = facts(self)?.call?.callSeq;
  expect(facts(self)).toMatchObject({ state: 'calling', number: 'A001' });
  self.wait(20).given('ann', 'recallTicket', { counterId: c1 });
  expect(facts(self)?.call?.callSeq).toBeGreaterThan(first ?? Infinity);
});

it('has no call to pulse once somebody sits there', () => {
  const self = hall().taken('a1').given('ann', 'callNext', { counterId: c1 });
  self.given('ann', 'startService', { counterId: c1, ticketId: self.idOf('A001') });
  expect(facts(self)).toMatchObject({ state: 'serving', number: 'A001', call: null });
});

it('sends people to the windows of the same matters first', () => {
  const self = hall().given('ann', 'pauseCounter', { counterId: c1, reasonId: 'toilet' });
  expect(facts(self)).toMatchObject({ state: 'paused', instead: [2, 3] });
});

it('names the time of return only while it lies ahead', () => {
  const self = hall();
  const until = plusSeconds(self.at, 600);
  self.given('ann', 'pauseCounter', { counterId: c1, reasonId: 'toilet', until });
  expect(facts(self)?.resumesAt).toBe(until);
  expect(facts(self.wait(601))?.resumesAt).toBeNull();
});

it('is nothing where there is no such window', () => {
  expect(windowFacts(hall().hall, 'gone' as CounterId, hall().at)).toBeNull();
});

it('says whom the window calls by itself, and pulses when it is said again', () => {
  const self = hall().given('ann', 'pauseCounter', { counterId: c1, reasonId: 'toilet' });
  const before = facts(self);
  if (before === null) throw new Error('no such window');
  const number = 'A012' as TicketNumber;
  const called = calledWithoutHub(before, { number, calledAt: self.at });
  expect(called).toMatchObject({ state: 'calling', number, call: { calledAt: self.at } });
  const again = calledWithoutHub(before, { number, calledAt: plusSeconds(self.at, 20) });
  expect(again.call?.callSeq).not.toBe(called.call?.callSeq);
});
