import { staffed, type Stage } from '@yichuang/domain/testing/stage';
import { deskOf, type Desk } from '@yichuang/domain/hall/views/desk';
import type { CounterId } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { justCalled, noShowWaitOf, personKeysOf } from './person-keys.ts';

const desk = (stage: Stage): Desk => deskOf(stage.hall, 'c1' as CounterId, stage.at)!;
const may = (stage: Stage): string =>
  Object.entries(personKeysOf(desk(stage)))
    .flatMap(([key, enabled]) => (enabled ? [key] : []))
    .join(' ');
const wait = (stage: Stage) => noShowWaitOf(stage.hall, desk(stage), stage.at);

describe('the other keys', () => {
  it('follow who is at the counter', () => {
    const stage = staffed().taken('a1', 'a1');
    expect(may(stage)).toBe('direct pick');
    stage.given('ann', 'callNext', { counterId: 'c1' });
    expect(may(stage)).toBe('recall hold transfer giveBack finish');
    stage.given('ann', 'startService', { counterId: 'c1' });
    expect(may(stage)).toBe('hold transfer giveBack finish');
    stage
      .given('ann', 'finishService', { counterId: 'c1' })
      .given('ann', 'serveDirectly', { counterId: 'c1', reasonId: 'advice' });
    expect(may(stage)).toBe('finish');
    stage
      .given('ann', 'finishService', { counterId: 'c1' })
      .given('ann', 'pauseCounter', { counterId: 'c1', reasonId: 'toilet' });
    expect(may(stage)).toBe('');
  });

  it('a start that only the clock assumed leaves 再叫 and 过号 open', () => {
    const stage = staffed()
      .taken('a1')
      .given('ann', 'callNext', { counterId: 'c1' })
      .given('ann', 'recallTicket', { counterId: 'c1' });
    stage.wait(200).given('clock', 'startService', { counterId: 'c1', ticketId: stage.idOf('A001') });
    expect(may(stage)).toBe('recall noShow hold transfer giveBack finish');
  });
});

describe('过号', () => {
  it('says how many calls are missing, then how many seconds, then nothing', () => {
    const stage = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
    expect(wait(stage)).toEqual({ kind: 'calls', count: 1 });
    stage.wait(5).given('ann', 'recallTicket', { counterId: 'c1' });
    // Nobody has reported the voice: the call counts as heard after 30 s, and 60 s run from there.
    expect(wait(stage)).toEqual({ kind: 'seconds', seconds: 90 });
    expect(wait(stage.wait(89))).toEqual({ kind: 'seconds', seconds: 1 });
    expect(wait(stage.wait(1))).toBeNull();
    expect(may(stage)).toContain('noShow');
  });

  it('says nothing where it makes no sense', () => {
    const stage = staffed().taken('a1');
    expect(wait(stage)).toBeNull();
    stage.given('ann', 'callNext', { counterId: 'c1' }).given('ann', 'startService', { counterId: 'c1' });
    expect(wait(stage)).toBeNull();
  });
});

it('a second 再叫 in the same breath does not count', () => {
  const stage = staffed().taken('a1').given('ann', 'callNext', { counterId: 'c1' });
  expect(justCalled(desk(stage.wait(2)).ticket!, stage.at)).toBe(true);
  expect(justCalled(desk(stage.wait(1)).ticket!, stage.at)).toBe(false);
});
