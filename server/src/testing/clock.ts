/** A clock that moves when the test says so. */
import type { Clock } from '../time.ts';

export interface TestClock extends Clock {
  /** Time goes by. */
  pass(milliseconds: number): void;
  /** Somebody sets the wall clock. */
  jump(milliseconds: number): void;
}

export function testClock(start: string): TestClock {
  let wall = Date.parse(start);
  let monotonic = 1_000;
  return {
    wall: () => wall,
    monotonic: () => monotonic,
    pass: (milliseconds) => {
      wall += milliseconds;
      monotonic += milliseconds;
    },
    jump: (milliseconds) => {
      wall += milliseconds;
    },
  };
}
