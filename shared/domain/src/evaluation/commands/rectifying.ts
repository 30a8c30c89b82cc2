/** What the steps of a rectification have in common: the right to act, a bad rating, and the state it must be in. */
import { reject, type Rejection } from '../../rejection.ts';
import { notInspecting, type EvaluationContext } from '../command.ts';
import type { Evaluation, Rectification, RectificationStatus } from '../evaluation.ts';

export function rectificationIn(
  evaluation: Evaluation,
  allowed: readonly RectificationStatus[],
): Rectification | Rejection {
  const { rectification } = evaluation;
  if (rectification === null) return reject('NotBad', {});
  return allowed.includes(rectification.status)
    ? rectification
    : reject('RectificationNotInState', { rectification: rectification.status });
}

/** The same for an inspector. */
export function inspecting(
  evaluation: Evaluation,
  allowed: readonly RectificationStatus[],
  context: EvaluationContext,
): Rectification | Rejection {
  return notInspecting(context) ?? rectificationIn(evaluation, allowed);
}
