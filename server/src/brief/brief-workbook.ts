/** 今日简报 as a workbook: a sheet for the day and one for each table; numbers stay numbers. Runs in the worker. */
import ExcelJS from 'exceljs';
import type { Brief } from './brief.ts';

const WIDEST = 40;

export async function briefWorkbook({ hall, asOf, demo, facts, tables, notes }: Brief): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '一窗';
  const subtitle = demo ? `${asOf}　演示数据` : asOf;
  addSheet(workbook, '总览', `${hall}今日简报`, subtitle, [
    ['指标', '数值'],
    ...facts.map(({ name, value }) => [name, value]),
    [],
    ...notes.map((note) => [note]),
  ]);
  for (const { title, columns, rows } of tables)
    addSheet(workbook, title, `${hall}${title}`, subtitle, [columns, ...rows]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function addSheet(
  workbook: ExcelJS.Workbook,
  name: string,
  title: string,
  subtitle: string,
  rows: readonly (readonly (string | number)[])[],
): void {
  const sheet = workbook.addWorksheet(name, {
    views: [{ state: 'frozen', ySplit: 3 }],
    pageSetup: { paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  sheet.addRow([title]).font = { bold: true, size: 16 };
  sheet.addRow([subtitle]);
  for (const [index, row] of rows.entries()) {
    const added = sheet.addRow([...row]);
    if (index === 0) added.font = { bold: true };
  }
  const widest = Math.max(...rows.map((row) => row.length));
  for (let column = 1; column <= widest; column += 1) {
    const words = rows.filter((row) => row.length > 1).map((row) => String(row[column - 1] ?? ''));
    const longest = Math.max(...words.map((word) => [...word].length * 2));
    sheet.getColumn(column).width = Math.min(WIDEST, longest + 2);
  }
}
