/**
 * The light of a case (红黄灯), computed here and nowhere else: 绿 · 黄 临近 · 橙 当日到期 · 红 超承诺 · 深红 超法定 · 灰 停表或未受理.
 * Thresholds are a setting (domain.md 3).
 */
import type { DeadlineRules } from './deadline-rules.ts';
import type { LimitClock } from './limit-clock.ts';

export type Light = 'green' | 'yellow' | 'orange' | 'red' | 'deepRed' | 'stopped';

export interface CaseClocks {
  readonly promised: LimitClock;
  /** null: no law sets one */
  readonly statutory: LimitClock | null;
}

export function lightOf({ promised, statutory }: CaseClocks, rules: DeadlineRules['light']): Light {
  if (statutory?.state === 'overdue') return 'deepRed';
  switch (promised.state) {
    case 'notBegun':
    case 'stopped':
      return 'stopped';
    case 'overdue':
      return 'red';
    case 'dueToday':
      return 'orange';
    case 'running':
      return isNear(promised, rules) ? 'yellow' : 'green';
  }
}

/** 剩余 ≤ max(1 日, 30 %), in whole numbers so that 3 of 10 is exactly the threshold. */
function isNear(
  { remainingDays, totalDays }: { readonly remainingDays: number; readonly totalDays: number },
  { yellowDays, yellowPercent }: DeadlineRules['light'],
): boolean {
  return remainingDays <= yellowDays || remainingDays * 100 <= totalDays * yellowPercent;
}
