import { MORNING, staffed } from '../../testing/stage.ts';
import type { CounterId, TicketNumber } from '../../ids.ts';
import { expect, it } from 'vitest';
import { hallAfterCalls, upcomingFor } from './upcoming.ts';

const C2 = 'c2' as CounterId;

it('is the order in which 顺呼 really calls, priority and help to the other zone among it', () => {
  const stage = staffed().taken('b1', 'a1', 'a1', 'a1', 'a1');
  stage.given('guide', 'takeTicket', { services: ['a1'], groundId: 'age60' });
  stage.given('guide', 'takeTicket', { services: ['a1'], groundId: 'veteran' });
  const before = stage.hall;
  const foreseen = upcomingFor(stage.hall, C2, stage.at, 9).map(({ ticket }) => ticket.number);
  expect(stage.hall).toBe(before);
  const called: string[] = [];
  while (called.length < foreseen.length) {
    stage.given('bo', 'callNext', { counterId: 'c2' });
    called.push([...stage.hall.tickets.values()].find((ticket) => ticket.status === 'called')!.number);
    stage.given('bo', 'finishService', { counterId: 'c2' }).wait(1);
  }
  expect(foreseen).toEqual(called);
  expect(foreseen).toHaveLength(7);
  expect(foreseen.at(-1)).toBe('B001');
});

it('stops at the limit', () => {
  expect(upcomingFor(staffed().taken('a1', 'a1', 'a1').hall, C2, MORNING, 2)).toHaveLength(2);
});

it('without the hub it goes on behind what this window has called itself', () => {
  const stage = staffed().taken('a1', 'a1', 'a1').wait(60);
  const call = { counterId: C2, number: 'A001' as TicketNumber, calledAt: stage.at };
  const left = upcomingFor(hallAfterCalls(stage.hall, [call]), C2, stage.at, 9).map(
    ({ ticket }) => ticket.number,
  );
  expect(left).toEqual(['A002', 'A003']);
});
