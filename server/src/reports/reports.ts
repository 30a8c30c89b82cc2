/**
 * 日报, 周报 and 月通报, made by the hub itself when their time has come: counted in the worker, kept, never changed. While the
 * clock is suspect nothing is made; what a hub that stood still has missed is made up for.
 */
import { NO_RULES } from '@yichuang/domain/hall/settings';
import type { Instant, LocalDate, LocalTime } from '@yichuang/domain/ids';
import { sumOf } from '@yichuang/domain/oversight/case-figures';
import { reportsBy, type CaseReport, type ReportPeriod } from '@yichuang/domain/oversight/case-report';
import { dateAt, instantAt, plusMs } from '@yichuang/domain/time';
import type { Casework } from '../casework/casework.ts';
import { departmentName } from '../casework/lines.ts';
import type { Core } from '../core.ts';
import type { Log } from '../log.ts';
import { openKeptReports, type KeptReports } from './kept-reports.ts';

export interface Reports extends Pick<KeptReports, 'list' | 'find'> {
  /** Begins what is due, never waits for it. */
  tick(): void;
}

/** After a report could not be made. */
const AGAIN_MS = 5 * 60_000;

export function openReports(
  core: Core,
  { book, basis }: Pick<Casework, 'book' | 'basis'>,
  log: Log,
  dailyAt: () => LocalTime,
): Reports {
  const kept = openKeptReports(core.tables);
  const firstFact = core.tables.prepare<[], Instant>('SELECT at FROM event WHERE seq = 1').pluck();
  const offset = (): number => (core.settings.latest() ?? NO_RULES).zoneOffsetMinutes;
  let isMaking = false;
  let notBefore: Instant | null = null;

  async function make({ kind, from, to, until }: ReportPeriod): Promise<CaseReport> {
    const start = instantAt(from, '00:00' as Parameters<typeof instantAt>[1], offset());
    const counted = await core.read.countCases({ from: start, until }, basis());
    const departments = counted.map(([departmentId, figures]) => ({
      departmentId,
      name: departmentName(book, departmentId),
      figures,
    }));
    const total = sumOf(departments.map(({ figures }) => figures));
    return { kind, from, to, until, madeAt: core.now(), departments, total };
  }

  async function makeAll(missing: readonly ReportPeriod[]): Promise<void> {
    try {
      for (const period of missing) {
        kept.keep(await make(period));
        const { kind, from, until } = period;
        log.info({ kind, from, until }, 'a report of cases was made');
      }
    } catch (error) {
      notBefore = plusMs(core.now(), AGAIN_MS);
      log.error({ code: 'ReportNotMade', reason: String(error) }, 'a report of cases was not made');
    } finally {
      isMaking = false;
    }
  }

  return {
    list: kept.list,
    find: kept.find,
    tick: () => {
      const now = core.now();
      const first = firstFact.get();
      if (isMaking || first === undefined || core.status().clockSuspect) return;
      if (notBefore !== null && now < notBefore) return;
      const since: LocalDate = dateAt(first, offset());
      const missing = reportsBy(now, offset(), since, dailyAt()).filter((period) => !kept.has(period));
      if (missing.length === 0) return;
      isMaking = true;
      void makeAll(missing);
    },
  };
}
