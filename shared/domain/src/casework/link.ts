/** Addresses on papers (文书二维码), behind the hub's public one. What stands behind the # reaches no server's log. */
import type { EvaluationKey } from '../evaluation/ids.ts';
import type { ShortCode } from './ids.ts';

/** `/phone/#case/026000173`: the page asks for the last four digits of the ID before it tells anything. */
export function casePath(shortCode: ShortCode): string {
  return `/phone/#case/${shortCode}`;
}

export function ratingPath(key: EvaluationKey): string {
  return `/phone/#rate/${key}`;
}
