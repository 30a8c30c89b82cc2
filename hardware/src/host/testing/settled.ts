/** Waits for a condition, not for a time. */
import { setTimeout as pause } from 'node:timers/promises';

export async function settled(condition: () => boolean, what = 'the condition', ms = 8_000): Promise<void> {
  const end = performance.now() + ms;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`${what} did not come about in ${ms} ms`);
    await pause(5);
  }
}
