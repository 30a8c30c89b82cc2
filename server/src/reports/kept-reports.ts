/** The `report` table (已出的通报): written once each, read by kind and day. */
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { sumOf } from '@yichuang/domain/oversight/case-figures';
import type { CaseReport, ReportKind, ReportPeriod, ReportRow } from '@yichuang/domain/oversight/case-report';
import type { Database } from 'better-sqlite3';

/** What names a report: its kind, its first day, and until when it counts. */
export type ReportKey = Pick<ReportPeriod, 'kind' | 'from' | 'until'>;

export interface KeptReports {
  has(key: ReportKey): boolean;
  keep(report: CaseReport): void;
  /** Of those that begin on that day or earlier, the latest first. */
  list(this: void, kind: ReportKind, upTo: LocalDate): readonly CaseReport[];
  find(this: void, key: ReportKey): CaseReport | null;
}

/** Half a year of weeks, a month of days with both of their reports. */
const MOST = 62;

interface Row {
  readonly kind: ReportKind;
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly until: Instant;
  readonly madeAt: Instant;
  readonly departments: string;
}

export function openKeptReports(database: Database): KeptReports {
  const put = database.prepare(
    'INSERT INTO report (kind, "from", "to", until, madeAt, departments) VALUES (?, ?, ?, ?, ?, ?)',
  );
  const latest = database.prepare<[string, string], Row>(
    `SELECT * FROM report WHERE kind = ? AND "from" <= ? ORDER BY "from" DESC, until DESC LIMIT ${MOST}`,
  );
  const one = database.prepare<[string, string, string], Row>(
    'SELECT * FROM report WHERE kind = ? AND "from" = ? AND until = ?',
  );
  return {
    has: ({ kind, from, until }) => one.get(kind, from, until) !== undefined,
    keep: ({ kind, from, to, until, madeAt, departments }) => {
      put.run(kind, from, to, until, madeAt, JSON.stringify(departments));
    },
    list: (kind, upTo) => latest.all(kind, upTo).map(reportOf),
    find: ({ kind, from, until }) => {
      const row = one.get(kind, from, until);
      return row === undefined ? null : reportOf(row);
    },
  };
}

function reportOf({ departments: kept, ...period }: Row): CaseReport {
  const departments = JSON.parse(kept) as readonly ReportRow[];
  return { ...period, departments, total: sumOf(departments.map(({ figures }) => figures)) };
}
