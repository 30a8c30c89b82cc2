/**
 * What makes a rating look as if staff had given it (疑似代评). It is kept and shown to the inspector; nothing is thrown
 * away by a machine.
 */
import type { Instant } from '../ids.ts';
import { plusSeconds } from '../time.ts';
import type { Suspicion } from './evaluation.ts';
import type { Level } from './level.ts';
import type { EvaluationRules } from './rules.ts';

export interface Circumstances {
  readonly level: Level;
  /** From when the question stood on the screen to the press. */
  readonly elapsedMs: number;
  readonly staffNetwork: boolean;
  readonly at: Instant;
  /** Earlier ratings at the counter, newest first. */
  readonly recent: readonly { readonly level: Level; readonly at: Instant }[];
}

export function suspicionsOf(
  { level, elapsedMs, staffNetwork, at, recent }: Circumstances,
  { fastMs, runLength, runMinutes, crowd }: EvaluationRules['suspicion'],
): readonly Suspicion[] {
  const since = plusSeconds(at, -60 * runMinutes);
  const near = recent.filter((rating) => rating.at > since && rating.at <= at);
  const alike = near.findIndex((rating) => rating.level !== level);
  const inARow = 1 + (alike === -1 ? near.length : alike);
  return [
    ...(elapsedMs < fastMs ? (['fast'] as const) : []),
    ...(inARow >= runLength || near.length + 1 >= crowd ? (['run'] as const) : []),
    ...(staffNetwork ? (['staffNetwork'] as const) : []),
  ];
}
