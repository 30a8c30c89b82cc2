/**
 * After a restore or a takeover (跳号): serials of cases, short codes and documents that may be on paper by now, and are not in
 * this database, are given to nobody else. Whoever gave out such a paper is told that its case has another number now.
 */
import type { Instant } from '@yichuang/domain/ids';
import { plusMs, secondsBetween } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { openMeta } from './meta.ts';

/** What was given last, by name, when another history began; a name that is not there had given nothing. */
const Gap = z.strictObject({
  dates: z.array(z.string()),
  years: z.array(z.string()),
  last: z.record(z.string(), z.int()),
  skip: z.int(),
});
type Gap = z.infer<typeof Gap>;

const DAY_MS = 24 * 3_600_000;
const A_MINUTE = 2;
const AT_LEAST = 10;
/** Of one item on one day; a day has 950. */
const MOST_CASES = 200;
const MOST = 2_000;

/** Called once, while nobody else writes. */
export function openSerialGap(database: Database, backupAt: Instant, restoredAt: Instant): void {
  const meta = openMeta(database);
  // The zone is the hall's affair: both days that it may be there.
  const dates = [-DAY_MS / 2, DAY_MS / 2].map((ms) => plusMs(restoredAt, ms).slice(0, 10));
  const years = [...new Set(dates.map((date) => date.slice(0, 4)))];
  const before = gapIn(database);
  const rows = database.prepare<[], { name: string; last: number }>('SELECT name, last FROM serial').all();
  const known = new Map(rows.map(({ name, last }) => [name, last]));
  for (const name of Object.keys(before?.last ?? {})) known.set(name, known.get(name) ?? 0);
  const gap: Gap = { dates, years, last: {}, skip: 0 };
  for (const [name, last] of known)
    if (isOf(gap, name)) gap.last[name] = Math.max(last, floorOf(before, name));
  const minutes = Math.ceil(Math.max(0, secondsBetween(backupAt, restoredAt)) / 60);
  meta.set('serialGap', JSON.stringify({ ...gap, skip: Math.max(AT_LEAST, A_MINUTE * minutes) }));
}

export function gapIn(database: Database): Gap | null {
  const kept = openMeta(database).get('serialGap');
  return kept === null ? null : Gap.parse(JSON.parse(kept));
}

/** The last serial of this name that may be on paper; 0: none. */
export function floorOf(gap: Gap | null, name: string): number {
  if (gap === null || !isOf(gap, name)) return 0;
  return (gap.last[name] ?? 0) + Math.min(gap.skip, name.startsWith('case/') ? MOST_CASES : MOST);
}

function isOf({ dates, years }: Gap, name: string): boolean {
  const [kind, ...rest] = name.split('/');
  const last = rest.at(-1) ?? '';
  if (kind === 'case') return dates.includes(last);
  if (kind === 'short') return years.some((year) => Number(year) % 100 === Number(last));
  return kind === 'document' && years.includes(last);
}
