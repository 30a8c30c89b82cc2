/** A report of cases as a paper: one table in the columns of the 通报, what they mean below it. */
import { cellWords, REPORT_COLUMNS } from '@yichuang/domain/oversight/report-columns';
import type { Paper } from '../documents/paper.ts';
import type { ReportSheet } from './report-sheet.ts';

/** Millimetres; the name takes what is left. */
const WIDTHS = { cases: 14, workdays: 18, share: 18.5 } as const;

export function reportPaper({ hall, title, span, rows }: ReportSheet): Paper {
  return {
    form: 'report',
    authority: hall,
    title,
    documentNo: null,
    remark: span,
    blocks: [
      {
        kind: 'table',
        columns: [
          { title: '单位', width: null, align: 'left' },
          ...REPORT_COLUMNS.map(({ name, unit }) => ({
            title: name,
            width: WIDTHS[unit],
            align: 'right' as const,
          })),
        ],
        rows: rows.map(({ name, figures }) => [
          name,
          ...REPORT_COLUMNS.map((column) => cellWords(column, figures)),
        ]),
        total: null,
      },
      {
        kind: 'notes',
        title: '口径',
        items: REPORT_COLUMNS.map(({ name, formula }) => `${name}：${formula}`),
      },
    ],
    codes: [],
    copies: '',
  };
}
