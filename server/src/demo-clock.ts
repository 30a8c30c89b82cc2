/**
 * The demo's clock (演示时钟): it runs like the machine's, and whoever tries the hall may let hours or days go by, to see a
 * limit come near and pass. What was let by is kept beside the database: a log's time never goes back. Never in production.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { systemClock, type Clock } from './time.ts';

export interface DemoClock extends Clock {
  pass(this: void, milliseconds: number): void;
}

const Kept = z.strictObject({ aheadMs: z.int().min(0) });

export function openDemoClock(data: string): DemoClock {
  const file = join(data, 'demo-clock.json');
  let aheadMs = existsSync(file) ? Kept.parse(JSON.parse(readFileSync(file, 'utf8'))).aheadMs : 0;
  return {
    runs: true,
    wall: () => systemClock.wall() + aheadMs,
    monotonic: () => systemClock.monotonic() + aheadMs,
    pass: (milliseconds) => {
      aheadMs += milliseconds;
      writeFileSync(file, JSON.stringify({ aheadMs } satisfies z.infer<typeof Kept>));
    },
  };
}

export function isDemoClock(clock: Clock): clock is DemoClock {
  return 'pass' in clock && clock.runs === true;
}
