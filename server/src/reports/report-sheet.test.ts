/** What is given out of a report: page and workbook say what is kept, row by row. */
import type { Instant, LocalDate } from '@yichuang/domain/ids';
import { NO_CASES, sumOf } from '@yichuang/domain/oversight/case-figures';
import type { CaseReport } from '@yichuang/domain/oversight/case-report';
import { REPORT_COLUMNS } from '@yichuang/domain/oversight/report-columns';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { reportPaper } from './report-paper.ts';
import { sheetOf } from './report-sheet.ts';
import { reportWorkbook } from './report-workbook.ts';

const SJJ = {
  ...NO_CASES,
  accepted: 7,
  finished: 8,
  immediate: 2,
  promised: 6,
  elsewhere: 1,
  promisedDays: 21,
  early: 5,
  onTime: 7,
  extended: 1,
};
const XSJ = { ...NO_CASES, accepted: 3 };
const report: CaseReport = {
  kind: 'daily',
  from: '2026-11-26' as LocalDate,
  to: '2026-11-26' as LocalDate,
  until: '2026-11-26T09:40:00.000Z' as Instant,
  madeAt: '2026-11-26T09:40:03.000Z' as Instant,
  departments: [
    { departmentId: 'SJJ', name: '县市监局', figures: SJJ },
    { departmentId: 'XSJ', name: '县审批局', figures: XSJ },
  ],
  total: sumOf([SJJ, XSJ]),
};
const about = { hall: '县政务服务中心', demo: false, offsetMinutes: 480 };

it('the page: the head of the 通报, a row for each department, the hall at the end', () => {
  const { remark, title, blocks } = reportPaper(sheetOf(report, about));
  expect([title, remark]).toEqual(['办件日报', '2026-11-26 星期四 截至 17:40']);
  const [table] = blocks;
  expect(table).toMatchObject({
    rows: [
      ['县市监局', '7', '8', '2', '6', '1', '3.5', '83.3%', '87.5%', '1'],
      ['县审批局', '3', '0', '0', '0', '0', '—', '—', '—', '0'],
      ['合计', '10', '8', '2', '6', '1', '3.5', '83.3%', '87.5%', '1'],
    ],
  });
});

it('the workbook: the same columns and rows, numbers as numbers', async () => {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load((await reportWorkbook(sheetOf(report, about))) as never);
  const rows: unknown[][] = [];
  book.getWorksheet('办件日报')?.eachRow((row) => rows.push((row.values as unknown[]).slice(1)));
  expect(rows.slice(2)).toEqual([
    ['单位', ...REPORT_COLUMNS.map(({ name }) => name)],
    ['县市监局', 7, 8, 2, 6, 1, 3.5, 5 / 6, 7 / 8, 1],
    ['县审批局', 3, 0, 0, 0, 0, '—', '—', '—', 0],
    ['合计', 10, 8, 2, 6, 1, 3.5, 5 / 6, 7 / 8, 1],
  ]);
});

it.each([
  [{ until: '2026-11-26T16:00:00.000Z' }, '办件日报', '2026-11-26 星期四 全天'],
  [{ kind: 'weekly', from: '2026-11-23', to: '2026-11-29' }, '办件周报', '2026-11-23 至 2026-11-29'],
  [{ kind: 'monthly', from: '2026-11-01', to: '2026-11-30' }, '办件月通报', '2026年11月'],
] as const)('%j is headed %s %s', (change, title, span) => {
  expect(sheetOf({ ...report, ...change } as CaseReport, about)).toMatchObject({ title, span });
});
