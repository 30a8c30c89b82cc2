/** 时钟跳变: a wall clock that jumps is not believed; nothing happens by time until the operator has looked at it. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { HallDay, Window } from '../support/hall-day.ts';
import { realHall } from '../support/real-hall.ts';

const HOUR = 3_600_000;

let hall: HallDay;
let window5: Window;

beforeEach(async () => {
  hall = await realHall();
  await hall.until('09:00');
  window5 = await hall.window(5);
});
afterEach(() => hall.close());

const now = (): string => hall.hub.hub.core.now();
const suspect = (): boolean => hall.hub.hub.status().clockSuspect;

async function wallJumps(hours: number): Promise<void> {
  hall.hub.setWall(Date.parse(now()) + hours * HOUR);
  await hall.hub.hub.tick();
}

it.each([
  ['往后跳到半夜', 16],
  ['往前跳回凌晨', -8],
])('墙上的钟%s：不关厅、不自动算开始、时间不倒流，叫号照常', async (_, hours) => {
  const before = now();
  const [first, second] = await hall.takeMany('general-C', 2);
  await window5.next();
  await wallJumps(hours);
  expect(suspect()).toBe(true);
  expect(hall.hub.hub.hall()).toMatchObject({ phase: 'open', date: '2026-11-23' });
  expect(Date.parse(now()) - Date.parse(before)).toBeLessThan(HOUR);

  await hall.pass({ minutes: 10 });
  expect(hall.living(first?.number ?? '')?.status).toBe('called');
  expect(now() > before).toBe(true);
  expect(await window5.next('finish')).toBe(second?.number);
  expect((await hall.take('general-C')).number).toBe('C003');
});

it('时间到了 23:30，钟不可信也不由系统关厅；运维确认后才照时间办', async () => {
  const left = await hall.take('general-C');
  await wallJumps(14.6);
  await hall.pass({ seconds: 30 });
  expect(hall.hub.hub.hall().phase).toBe('open');
  expect(hall.fate(left)[0]).toBe('waiting');

  const manager = await hall.staff('manager');
  await manager.does('confirmClock');
  expect(suspect()).toBe(false);
  await hall.pass({ seconds: 1 });
  expect(hall.hub.hub.hall().phase).toBe('closed');
  expect(hall.fate(left)).toEqual(['expired', 'bySystem']);
});

it('没有跳变就没有可确认的', async () => {
  await hall.pass({ minutes: 90 });
  expect(suspect()).toBe(false);
  const manager = await hall.staff('manager');
  expect((await manager.isRefused('confirmClock')).code).toBe('ClockAlreadyTrusted');
});
