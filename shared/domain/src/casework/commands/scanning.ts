/** What was scanned against what is listed (扫码核对). */
import type { Handover, Listed } from '../handover.ts';
import type { ShortCode } from '../ids.ts';

export interface Scanning {
  readonly there: Listed[];
  readonly missing: Listed[];
  /** codes of cases that are not on the list */
  readonly strange: readonly ShortCode[];
}

export function scanning({ cases }: Handover, scanned: readonly ShortCode[]): Scanning {
  return {
    there: cases.filter(({ shortCode }) => scanned.includes(shortCode)),
    missing: cases.filter(({ shortCode }) => !scanned.includes(shortCode)),
    strange: scanned.filter((code) => !cases.some(({ shortCode }) => shortCode === code)),
  };
}

export const codesOf = (cases: readonly Listed[]): readonly ShortCode[] =>
  cases.map(({ shortCode }) => shortCode);
