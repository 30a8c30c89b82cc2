/**
 * After a change of the calendar (三月三, 台风, a year published) open limits are counted again. Both points are kept: the printed
 * date stays on paper, the recounted one is shown beside it, and cases that moved are listed.
 */
import type { DeadlineBasis } from './deadline-rules.ts';
import { type Due, dueOf } from './due.ts';
import type { RunningLimit } from './running-limit.ts';

export interface Recount {
  readonly before: Due | null;
  /** null while a special procedure holds the limit: nothing to move yet */
  readonly after: Due | null;
  readonly moved: 'no' | 'later' | 'earlier';
}

export function recount(running: RunningLimit, before: Due | null, basis: DeadlineBasis): Recount {
  const after = dueOf(running, basis);
  if (before === null || after === null || before.dueAt === after.dueAt)
    return { before, after, moved: 'no' };
  return { before, after, moved: after.dueAt > before.dueAt ? 'later' : 'earlier' };
}
