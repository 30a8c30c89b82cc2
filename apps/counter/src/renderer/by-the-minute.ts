/** What is asked again each minute (每分钟): what no line tells a clerk of, and what grows late by itself. */
import type { Instant } from '@yichuang/domain/ids';

const MINUTE = 'yyyy-mm-ddThh:mm'.length;

export function minuteOf(now: Instant): string {
  return now.slice(0, MINUTE);
}
