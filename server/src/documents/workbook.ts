/** A register as an Excel workbook (导出): a sheet each, frozen head, text cells so that no long number is rounded. Runs in the worker. */
import ExcelJS from 'exceljs';
import type { RegisterBook } from './registers.ts';

/** One sheet of it. */
export interface BookSheet extends Pick<RegisterBook, 'title' | 'columns'> {
  readonly entries: readonly Pick<RegisterBook['entries'][number], 'cells' | 'voided'>[];
}

export interface WorkbookAbout extends BookSheet {
  /** Behind it: what it comes to. */
  readonly more?: readonly BookSheet[];
  readonly hall: string;
  /** 2026-11-01 至 2026-11-30 */
  readonly range: string;
  /** 演示, or nothing */
  readonly remark: string;
}

const HEAD_ROW = 3;
/** In characters of half a hanzi. */
const WIDEST = 48;

export async function registerWorkbook(about: WorkbookAbout): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '一窗';
  for (const sheet of [about, ...(about.more ?? [])]) addSheet(workbook, sheet, about);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  { title, columns, entries }: BookSheet,
  { hall, range, remark }: Pick<WorkbookAbout, 'hall' | 'range' | 'remark'>,
): void {
  const sheet = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', ySplit: HEAD_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  });
  const heads = ['序号', ...columns.map((column) => column.title)];
  const rows = entries.map(({ cells, voided }, index) => ({
    words: [`${index + 1}`, ...columns.map(({ key }) => cells[key] ?? '')],
    voided,
  }));

  sheet.addRow([`${hall}${title}`]);
  sheet.mergeCells(1, 1, 1, heads.length);
  sheet.getRow(1).font = { bold: true, size: 16 };
  sheet.getRow(1).alignment = { horizontal: 'center' };
  sheet.addRow([[range, `共${rows.length}条`, remark].filter((word) => word !== '').join('　')]);
  sheet.mergeCells(2, 1, 2, heads.length);
  const head = sheet.addRow(heads);
  head.font = { bold: true };
  for (const { words, voided } of rows) {
    const row = sheet.addRow(words);
    if (voided) row.font = { strike: true, color: { argb: 'FF777777' } };
  }
  for (const [index, words] of heads.entries()) {
    const longest = Math.max(widthOf(words), ...rows.map((row) => widthOf(row.words[index] ?? '')));
    const column = sheet.getColumn(index + 1);
    column.width = Math.min(WIDEST, longest + 2);
    // Text, whatever it looks like: a case number has 43 digits, an amount begins with no sign.
    column.numFmt = '@';
  }
  for (let number = HEAD_ROW; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    row.alignment = { vertical: 'middle', wrapText: true };
    for (let column = 1; column <= heads.length; column += 1) row.getCell(column).border = THIN;
  }
  sheet.autoFilter = { from: { row: HEAD_ROW, column: 1 }, to: { row: HEAD_ROW, column: heads.length } };
}

const line = { style: 'thin', color: { argb: 'FF999999' } } as const;
const THIN = { top: line, bottom: line, left: line, right: line };

/** A hanzi is twice as wide as a digit. */
function widthOf(words: string): number {
  return [...words].reduce((sum, sign) => sum + (sign > '\u2E7F' ? 2 : 1), 0);
}
