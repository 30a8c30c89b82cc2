/**
 * The hub's time (时间): never goes back. While the wall clock is suspect (时钟可疑) it follows the monotonic clock from
 * the last moment that was believed, until an operator confirms the wall clock.
 */
import type { Instant } from '@yichuang/domain/ids';
import { instantOf, msOf } from '@yichuang/domain/time';

/** Milliseconds: of the epoch, and of a clock that nobody can set. */
export interface Clock {
  wall(): number;
  monotonic(): number;
  /** It goes by itself, so the hub's timers go with it; a test moves its own by hand. */
  readonly runs?: true;
}

export const systemClock: Clock = { wall: () => Date.now(), monotonic: () => performance.now(), runs: true };

/** A wall clock that differs by more from the monotonic one was set by somebody or something. */
export const CLOCK_TOLERANCE_MS = 5_000;

export interface HubTime {
  /** Not before any instant that it gave, nor before the log's last event. */
  readonly now: () => Instant;
  /** What the wall clock says, believed or not. */
  readonly wallMs: () => number;
  /** By how much the wall clock jumped, while it is not believed; else null. */
  readonly jumpMs: () => number | null;
  /** The operator has looked at the wall clock: it counts again. */
  readonly trust: () => void;
}

/** `lastAt`: of the last event in the log; a wall clock that is behind it is suspect from the start. */
export function openHubTime(clock: Clock, lastAt: Instant | null): HubTime {
  let floor = lastAt === null ? 0 : msOf(lastAt);
  let seen = { wall: clock.wall(), monotonic: clock.monotonic() };
  let believed = seen.wall;
  let jump: number | null = null;
  if (seen.wall < floor - CLOCK_TOLERANCE_MS) {
    jump = Math.round(seen.wall - floor);
    believed = floor;
  }

  function read(): number {
    const wall = clock.wall();
    const monotonic = clock.monotonic();
    const passed = monotonic - seen.monotonic;
    const difference = wall - seen.wall - passed;
    const jumped = Math.abs(difference) > CLOCK_TOLERANCE_MS;
    if (jumped) jump = Math.round((jump ?? 0) + difference);
    believed = jump === null ? wall : believed + passed;
    seen = { wall, monotonic };
    return believed;
  }

  return {
    now: () => {
      floor = Math.max(floor, Math.floor(read()));
      return instantOf(floor);
    },
    wallMs: () => clock.wall(),
    jumpMs: () => {
      read();
      return jump;
    },
    trust: () => {
      jump = null;
      seen = { wall: clock.wall(), monotonic: clock.monotonic() };
      believed = seen.wall;
    },
  };
}
