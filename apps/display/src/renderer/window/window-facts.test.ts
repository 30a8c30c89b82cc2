import { staffed } from '@yichuang/domain/testing/stage';
import type { CounterId } from '@yichuang/domain/ids';
import { plusSeconds } from '@yichuang/domain/time';
import { expect, it } from 'vitest';
import { counterAsked, windowFacts } from './window-facts.ts';

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

it('is found by id and by number', () => {
  const self = hall();
  expect(counterAsked(self.hall, 'c1')).toBe('c1');
  expect(counterAsked(self.hall, '3')).toBe('c3');
  expect(counterAsked(self.hall, '99')).toBeNull();
  expect(counterAsked(self.hall, null)).toBeNull();
  expect(windowFacts(self.hall, 'gone' as CounterId, self.at)).toBeNull();
});
