import { staffed, type Stage } from '@yichuang/domain/testing/stage';
import { deskOf } from '@yichuang/domain/hall/views/desk';
import type { CounterId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { stillAsked, type Asked } from './asked.ts';

const still = (stage: Stage, asked: Asked): boolean =>
  stillAsked(asked, deskOf(stage.hall, 'c1' as CounterId, stage.at)!) !== null;

it('a question about the person at the counter goes when the person goes', () => {
  const stage = staffed().taken('a1', 'a1').given('ann', 'callNext', { counterId: 'c1' });
  const hold: Asked = { kind: 'hold', who: stage.ticket('A001') };
  expect(still(stage, hold)).toBe(true);
  stage.given('guide', 'releaseTicket', { ticketId: stage.idOf('A001'), resolution: 'return' });
  expect(still(stage, hold)).toBe(false);
});

it('过号 is not asked any more once the visitor was seen', () => {
  const stage = staffed()
    .taken('a1')
    .given('ann', 'callNext', { counterId: 'c1' })
    .given('ann', 'recallTicket', { counterId: 'c1' })
    .wait(200);
  const noShow: Asked = { kind: 'noShow', who: stage.ticket('A001') };
  expect(still(stage, noShow)).toBe(true);
  expect(still(stage.given('ann', 'startService', { counterId: 'c1' }), noShow)).toBe(false);
});

it('选呼 is not asked while somebody is here', () => {
  const stage = staffed().taken('a1', 'a1');
  const pick: Asked = { kind: 'pick', who: stage.ticket('A002') };
  expect(still(stage, pick)).toBe(true);
  expect(still(stage.given('ann', 'callNext', { counterId: 'c1' }), pick)).toBe(false);
});
