import { staffed, type Stage } from '@yichuang/domain/testing/stage';
import { deskOf } from '@yichuang/domain/hall/views/desk';
import type { CounterId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { undoableOf } from './undo.ts';

const undoable = (stage: Stage) => undoableOf(deskOf(stage.hall, 'c1' as CounterId, stage.at)!, stage.at);
const numbers = (stage: Stage) => {
  const deed = undoable(stage);
  return deed && [deed.finished?.number ?? null, deed.called?.number ?? null];
};
const serving = (): Stage =>
  staffed()
    .taken('a1', 'a1')
    .given('ann', 'callNext', { counterId: 'c1' })
    .wait(60)
    .given('ann', 'startService', { counterId: 'c1' });

it('a call alone', () => {
  const stage = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
  expect(numbers(stage)).toEqual([null, 'A001']);
  expect(numbers(stage.wait(9))).toEqual([null, 'A001']);
  expect(numbers(stage.wait(1))).toBeNull();
});

it('not a call that was meant twice', () => {
  const stage = staffed()
    .taken('a1')
    .given('ann', 'callNext', { counterId: 'c1' })
    .given('ann', 'recallTicket', { counterId: 'c1' });
  expect(numbers(stage)).toBeNull();
});

it('a finish with the call that followed it; the hall takes both back', () => {
  const stage = serving();
  expect(numbers(stage)).toBeNull();
  stage
    .given('ann', 'callNext', { counterId: 'c1', current: 'finish', ticketId: stage.idOf('A001') })
    .wait(9);
  expect(numbers(stage)).toEqual(['A001', 'A002']);
  const { called, finished } = undoable(stage)!;
  stage.given('ann', 'returnToQueue', {
    counterId: 'c1',
    ticketId: called!.ticketId,
    restore: finished!.ticketId,
  });
  expect(stage.ticket('A001')).toMatchObject({ status: 'serving', counterId: 'c1' });
  expect(stage.ticket('A002').status).toBe('waiting');
});

it('a finish alone', () => {
  const stage = serving().given('ann', 'finishService', { counterId: 'c1' });
  expect(numbers(stage)).toEqual(['A001', null]);
});

it('nothing once the next one sits here', () => {
  const stage = serving();
  stage
    .given('ann', 'callNext', { counterId: 'c1', current: 'finish', ticketId: stage.idOf('A001') })
    .given('ann', 'startService', { counterId: 'c1' });
  expect(numbers(stage)).toBeNull();
  const direct = serving()
    .given('ann', 'finishService', { counterId: 'c1' })
    .given('ann', 'serveDirectly', { counterId: 'c1', reasonId: 'advice' });
  expect(numbers(direct)).toBeNull();
});
