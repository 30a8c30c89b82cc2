/** What stands over a window, in the hall's own words; and never more than is known. */
import type { CounterId } from '@yichuang/domain/ids';
import { staffed, type Stage } from '@yichuang/domain/testing/stage';
import { expect, it } from 'vitest';
import { stripTextOf } from './strip-text.ts';

const at = (stage: Stage, counterId = 'c1'): string | null =>
  stripTextOf(stage.hall, 'live', counterId as CounterId);
const c1 = { counterId: 'c1' };

it('空闲 · 请A001到1号窗口 · 正在办理 · 现场办理', () => {
  const stage = staffed().taken('a1');
  expect(at(stage)).toBe('空闲');
  stage.given('ann', 'callNext', c1);
  expect(at(stage)).toBe('请A001到1号窗口');
  stage.given('ann', 'startService', c1);
  expect(at(stage)).toBe('正在办理A001');
  stage.given('ann', 'finishService', c1).given('ann', 'serveDirectly', { ...c1, reasonId: 'advice' });
  expect(at(stage)).toBe('现场办理');
});

it('a paused and a closed window say where to go, if there is one', () => {
  const stage = staffed().given('ann', 'pauseCounter', { ...c1, reasonId: 'toilet' });
  expect(at(stage)).toBe('暂停 请到2号窗口');
  expect(at(stage, 'c4')).toMatch(/^请到[23]号窗口$/);
});

it('without its hub a strip says nothing that may be old', () => {
  const stage = staffed().taken('a1').given('ann', 'callNext', c1);
  expect(stripTextOf(stage.hall, 'stale', 'c1' as CounterId)).toBe('请听窗口叫号');
  expect(stripTextOf(null, 'stale', 'c1' as CounterId)).toBe('请听窗口叫号');
  expect(stripTextOf(null, 'connecting', 'c1' as CounterId)).toBeNull();
  expect(at(stage, 'c9')).toBeNull();
});
