/** Addresses on papers (文书二维码), behind the hub's public one. What stands behind the # reaches no server's log. */
import type { EvaluationKey } from '../evaluation/ids.ts';
import type { ShortCode } from './ids.ts';

const CASE = '/phone/#case/';

/** `/phone/#case/026000173`: the page asks for the last four digits of the ID before it tells anything. */
export function casePath(shortCode: ShortCode): string {
  return CASE + shortCode;
}

/** What a scanner reads off a notice: the nine digits behind the address, right or wrong; null for any other text. */
export function caseCodeIn(scanned: string): string | null {
  const at = scanned.indexOf(CASE);
  return at < 0 ? null : (/^\d{9}(?!\d)/.exec(scanned.slice(at + CASE.length))?.[0] ?? null);
}

export function ratingPath(key: EvaluationKey): string {
  return `/phone/#rate/${key}`;
}

/** The same page on a vendor's pad, where the next visitor must not find it: it closes itself after so many seconds. */
export function padRatingPath(key: EvaluationKey, seconds: number): string {
  return `/phone/?pad=${String(seconds)}#rate/${key}`;
}
