/** A report as it is given out (通报): the words of its head; page and workbook show the same rows. */
import type { CaseFigures } from '@yichuang/domain/oversight/case-figures';
import { isPartial, type CaseReport, type ReportKind } from '@yichuang/domain/oversight/case-report';
import { clockAt, weekdayOf } from '@yichuang/domain/time';

export interface ReportSheet {
  readonly hall: string;
  readonly title: string;
  /** 2026-11-26 星期四 截至 17:40 */
  readonly span: string;
  readonly demo: boolean;
  readonly rows: readonly { readonly name: string; readonly figures: CaseFigures }[];
}

export interface SheetAbout {
  readonly hall: string;
  readonly demo: boolean;
  readonly offsetMinutes: number;
}

const TITLES: Readonly<Record<ReportKind, string>> = {
  daily: '办件日报',
  weekly: '办件周报',
  monthly: '办件月通报',
};
const WEEKDAYS = '一二三四五六日';

export function sheetOf(report: CaseReport, { hall, demo, offsetMinutes }: SheetAbout): ReportSheet {
  return {
    hall,
    title: TITLES[report.kind],
    span: spanWords(report, offsetMinutes),
    demo,
    rows: [...report.departments, { name: '合计', figures: report.total }],
  };
}

function spanWords(report: CaseReport, offsetMinutes: number): string {
  const { kind, from, to, until } = report;
  if (kind === 'monthly') return `${Number(from.slice(0, 4))}年${Number(from.slice(5, 7))}月`;
  if (kind === 'weekly') return `${from} 至 ${to}`;
  const clock = isPartial(report, offsetMinutes) ? `截至 ${clockAt(until, offsetMinutes)}` : '全天';
  return `${from} 星期${WEEKDAYS.charAt(weekdayOf(from) - 1)} ${clock}`;
}
