/** Waits for a condition, not for a time. */
import { setTimeout as pause } from 'node:timers/promises';

export async function until(
  condition: () => boolean | Promise<boolean>,
  what = 'the condition',
  ms = 20_000,
): Promise<void> {
  const end = performance.now() + ms;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error(`${what} did not come about in ${String(ms)} ms`);
    await pause(15);
  }
}
