/** A list for signature as an Excel workbook, A4 across; in the worker. */
import ExcelJS from 'exceljs';
import type { SignedPaper } from './signed-paper.ts';

const line = { style: 'thin', color: { argb: 'FF000000' } } as const;
const THIN = { top: line, bottom: line, left: line, right: line };
const WIDEST = 60;

export async function xlsxOf({ title, facts, columns, rows, signatures }: SignedPaper): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '一窗';
  const sheet = workbook.addWorksheet('清单', {
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: { oddFooter: '第 &P 页，共 &N 页' },
  });
  const across = (text: string): ExcelJS.Row => {
    const row = sheet.addRow([text]);
    sheet.mergeCells(row.number, 1, row.number, columns.length);
    return row;
  };
  const head = across(title);
  head.font = { bold: true, size: 16 };
  head.alignment = { horizontal: 'center' };
  across(facts.map(([name, value]) => `${name}：${value}`).join('    '));
  const first = sheet.addRow([...columns]);
  first.font = { bold: true };
  sheet.pageSetup.printTitlesRow = `${first.number}:${first.number}`;
  for (const row of rows) sheet.addRow([...row]);
  for (let number = first.number; number < first.number + rows.length + 1; number += 1) {
    const row = sheet.getRow(number);
    row.alignment = { vertical: 'top', wrapText: true };
    for (let column = 1; column <= columns.length; column += 1) row.getCell(column).border = THIN;
  }
  for (const [place, words] of columns.entries()) {
    const longest = Math.max(words.length, ...rows.map((row) => row[place]?.length ?? 0));
    sheet.getColumn(place + 1).width = Math.min(WIDEST, longest * 2 + 2);
  }
  sheet.addRow([]);
  across(signatures.map((name) => `${name}______________`).join('        '));
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
