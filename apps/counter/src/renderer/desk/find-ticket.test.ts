import { staffed } from '@yichuang/domain/testing/stage';
import type { TicketNumber } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { whereaboutsOf } from './find-ticket.ts';

it('tells where a number belongs, and nothing of one that has ended', () => {
  const stage = staffed().taken('a1', 'a1');
  expect(whereaboutsOf(stage.hall, 'A002' as TicketNumber)).toMatchObject({
    ahead: 1,
    counterIds: ['c1', 'c2', 'c3'],
  });
  stage.given('ann', 'callNext', { counterId: 'c1' });
  expect(whereaboutsOf(stage.hall, 'A001' as TicketNumber)).toMatchObject({
    ticket: { status: 'called' },
    ahead: null,
    promise: null,
  });
  stage.given('ann', 'finishService', { counterId: 'c1' });
  expect(whereaboutsOf(stage.hall, 'A001' as TicketNumber)).toBeNull();
});
