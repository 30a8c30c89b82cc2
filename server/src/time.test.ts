import type { Instant } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { openHubTime } from './time.ts';
import { testClock } from './testing/clock.ts';

const EIGHT = '2026-11-23T00:00:00.000Z';

describe('the hub’s time', () => {
  it('goes with the wall clock, also when that is corrected by a little', () => {
    const clock = testClock(EIGHT);
    const time = openHubTime(clock, null);
    clock.pass(60_000);
    clock.jump(4_000);
    expect(time.now()).toBe('2026-11-23T00:01:04.000Z');
    expect(time.jumpMs()).toBeNull();
  });

  it('never goes back, not even by a little', () => {
    const clock = testClock(EIGHT);
    const time = openHubTime(clock, null);
    expect(time.now()).toBe(EIGHT);
    clock.jump(-3_000);
    expect(time.now()).toBe(EIGHT);
    expect(time.jumpMs()).toBeNull();
  });

  it.each([
    ['forwards', 3_600_000],
    ['backwards', -3_600_000],
  ])(
    'a jump %s is noticed, and time goes on from the last believed moment until it is confirmed',
    (_, jump) => {
      const clock = testClock(EIGHT);
      const time = openHubTime(clock, null);
      clock.pass(1_000);
      clock.jump(jump);
      expect(time.jumpMs()).toBe(jump);
      clock.pass(1_000);
      expect(time.now()).toBe('2026-11-23T00:00:02.000Z');
      time.trust();
      expect(time.jumpMs()).toBeNull();
      clock.pass(1_000);
      expect(time.now()).toBe(jump > 0 ? '2026-11-23T01:00:03.000Z' : '2026-11-23T00:00:02.000Z');
    },
  );

  it('a wall clock behind the last event is suspect from the start', () => {
    const clock = testClock(EIGHT);
    const time = openHubTime(clock, '2026-11-23T01:00:00.000Z' as Instant);
    expect(time.jumpMs()).toBe(-3_600_000);
    clock.pass(5_000);
    expect(time.now()).toBe('2026-11-23T01:00:05.000Z');
  });
});
