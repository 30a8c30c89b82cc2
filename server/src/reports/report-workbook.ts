/** A report of cases as a workbook: the table of the 通报 and what its columns mean; numbers stay numbers. Runs in the worker. */
import { REPORT_COLUMNS } from '@yichuang/domain/oversight/report-columns';
import ExcelJS from 'exceljs';
import type { ReportSheet } from './report-sheet.ts';

const FORMATS = { cases: '0', workdays: '0.0', share: '0.0%' } as const;
const HEAD_ROW = 3;
/** In characters of half a hanzi. */
const WIDTH = { name: 18, figure: 13, formula: 110 } as const;

export async function reportWorkbook({ hall, title, span, demo, rows }: ReportSheet): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '一窗';
  const sheet = workbook.addWorksheet(title, {
    views: [{ state: 'frozen', xSplit: 1, ySplit: HEAD_ROW }],
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `${HEAD_ROW}:${HEAD_ROW}`,
    },
  });
  sheet.addRow([`${hall}${title}`]).font = { bold: true, size: 16 };
  sheet.addRow([demo ? `${span}　演示数据` : span]);
  const head = sheet.addRow(['单位', ...REPORT_COLUMNS.map(({ name }) => name)]);
  head.font = { bold: true };
  head.alignment = { wrapText: true, vertical: 'middle', horizontal: 'center' };
  for (const { name, figures } of rows)
    sheet.addRow([name, ...REPORT_COLUMNS.map(({ value }) => value(figures) ?? '—')]);
  sheet.getRow(sheet.rowCount).font = { bold: true };
  sheet.getColumn(1).width = WIDTH.name;
  for (const [index, { unit }] of REPORT_COLUMNS.entries()) {
    const column = sheet.getColumn(index + 2);
    column.width = WIDTH.figure;
    for (let row = HEAD_ROW + 1; row <= sheet.rowCount; row += 1) {
      const cell = sheet.getCell(row, index + 2);
      cell.numFmt = FORMATS[unit];
      cell.alignment = { horizontal: 'right' };
    }
  }

  const meanings = workbook.addWorksheet('口径');
  meanings.addRow(['指标', '怎么算']).font = { bold: true };
  for (const { name, formula } of REPORT_COLUMNS) meanings.addRow([name, formula]);
  meanings.getColumn(1).width = WIDTH.name * 2;
  meanings.getColumn(2).width = WIDTH.formula;
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
