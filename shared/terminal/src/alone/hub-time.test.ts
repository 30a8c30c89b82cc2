/** 断网时间: whatever somebody sets the kiosk's clock to, what stands on its paper goes on evenly and never back. */
import type { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import { expect, it } from 'vitest';
import { openHubTime, type HubTime } from './hub-time.ts';

const NINE = '2026-11-23T01:00:00.000Z' as Instant;
const HOUR = 3_600_000;

function kiosk(
  last: Instant | null,
  wallAt: Instant,
): { time: HubTime; wall: number; pass(ms: number): void } {
  let monotonic = 0;
  const self = {
    wall: Date.parse(wallAt),
    time: null as unknown as HubTime,
    pass(ms: number) {
      monotonic += ms;
      self.wall += ms;
    },
  };
  self.time = openHubTime({ last, offsetMs: 0, wall: () => self.wall, monotonic: () => monotonic });
  return self;
}

it.each([
  ['forward by a day', 24 * HOUR],
  ['back by an hour', -HOUR],
])('[case 20] 断网时有人拨了取号机的钟，号票上的时间照走不误：%s', (_, jump) => {
  const self = kiosk(null, NINE);
  self.time.heard(NINE);
  self.wall += jump;
  self.pass(60_000);
  expect(self.time.now()).toBe(plusMs(NINE, 60_000));
});

it('[case 20] 关机时钟被拨回去，开机后时间接着走，先取的仍在前', () => {
  const self = kiosk(NINE, plusMs(NINE, -24 * HOUR));
  const first = self.time.now();
  expect(first).toBe(NINE);
  self.time.said(first);
  self.pass(1_000);
  expect(self.time.now()).toBe(plusMs(NINE, 1_000));
});

it('[case 20] 连上主机，主机的时间为准', () => {
  const self = kiosk(NINE, plusMs(NINE, 48 * HOUR));
  self.time.heard(plusMs(NINE, 5_000));
  self.pass(1_000);
  expect(self.time.now()).toBe(plusMs(NINE, 6_000));
});

it('关机过夜再开，没有主机也知道是第二天', () => {
  const self = kiosk(NINE, plusMs(NINE, 23 * HOUR));
  expect(self.time.now()).toBe(plusMs(NINE, 23 * HOUR));
});
