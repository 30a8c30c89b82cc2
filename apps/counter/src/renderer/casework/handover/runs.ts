/** 批次: which run a list made now goes with. */
import type { LocalTime } from '@yichuang/domain/ids';

/** The next one of today; null after the last: brought in between. */
export function nextRun(runs: readonly LocalTime[], now: LocalTime): LocalTime | null {
  return runs.toSorted().find((run) => run >= now) ?? null;
}
