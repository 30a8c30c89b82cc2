/** A sheet that was filled in (表格) as rows of text by column: XLSX or CSV; in the worker, because it comes from anywhere. */
import type { SheetProblem } from '@yichuang/protocol/sheet-problem';
import ExcelJS from 'exceljs';
import { isHonestPackage } from '../guidance/sheets/unpack.ts';
import { csvRows, decodeText } from './csv.ts';
import { columnOf, type SheetForm } from './form.ts';

export interface SheetRow<Column extends string = string> {
  /** As the program that made the sheet counts, the head being 1. */
  readonly row: number;
  readonly cells: Readonly<Partial<Record<Column, string>>>;
}

export interface SheetReading<Column extends string = string> {
  readonly rows: readonly SheetRow<Column>[];
  readonly problems: readonly SheetProblem[];
}

const MOST_ROWS = 5_000;
const MOST_LETTERS = 200;
/** Digits that a number of a sheet holds exactly. */
const EXACT = 15;

export async function readSheet<Column extends string>(
  file: Uint8Array,
  format: 'xlsx' | 'csv',
  form: SheetForm<Column>,
): Promise<SheetReading<Column>> {
  const bytes = Buffer.from(file);
  if (bytes.length === 0) return whole('文件是空的，请核对选的文件');
  return format === 'xlsx' ? readXlsx(bytes, form) : readCsv(bytes, form);
}

function readCsv<Column extends string>(bytes: Buffer, form: SheetForm<Column>): SheetReading<Column> {
  const text = decodeText(bytes);
  if (text === null || text.includes('\0'))
    return whole('认不出文字编码。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入');
  const rows = csvRows(text);
  if (rows === null) return whole('引号没有成对，读不下去。请用 Excel 或 WPS 打开，另存为 .xlsx 再导入');
  return readRows(
    rows.map((cells) => cells.map((cell) => ({ text: cell.normalize('NFC').trim() }))),
    form,
  );
}

async function readXlsx<Column extends string>(
  bytes: Buffer,
  form: SheetForm<Column>,
): Promise<SheetReading<Column>> {
  if (!isHonestPackage(bytes))
    return whole('这不是 XLSX 文件，或文件太大、已损坏。请用 Excel 或 WPS 打开，另存为 .xlsx 再试');
  const workbook = new ExcelJS.Workbook();
  try {
    // The library's own types know an older Buffer.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    return whole('打不开，请用 Excel 或 WPS 另存为 .xlsx 再试');
  }
  const sheet = workbook.worksheets[0];
  if (!sheet) return whole('文件里没有表');
  if (sheet.rowCount > MOST_ROWS + 1) return tooMany();
  const rows: Cell[][] = [];
  for (let number = 1; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    rows.push(Array.from({ length: sheet.columnCount }, (_, place) => cellOf(row.getCell(place + 1).value)));
  }
  return readRows(rows, form);
}

export interface Cell {
  readonly text: string;
  readonly wrong?: string;
}

/** What a cell says as text; formulas and pictures are wrong. */
export function cellOf(value: ExcelJS.CellValue): Cell {
  if (value === null || value === undefined) return { text: '' };
  if (typeof value === 'string') return { text: value.normalize('NFC').trim() };
  if (typeof value === 'number')
    return Number.isInteger(value) && String(Math.abs(value)).length > EXACT
      ? { text: '', wrong: '号码被表格改成了数字，后几位已经不准；请把这一列设为“文本”，重新填' }
      : { text: timeOfFraction(value) ?? String(value) };
  // A date or a time of a sheet has no zone: what stands in the cell is what UTC says.
  if (value instanceof Date) {
    const text = value.toISOString();
    return { text: value.getUTCFullYear() < 1901 ? text.slice(11, 16) : text.slice(0, 10) };
  }
  if (typeof value === 'object' && 'richText' in value)
    return {
      text: value.richText
        .map(({ text }) => text)
        .join('')
        .normalize('NFC')
        .trim(),
    };
  if (typeof value === 'object' && 'hyperlink' in value && 'text' in value)
    return { text: value.text.trim() };
  return { text: '', wrong: '这一格不能是公式或图片，请改成文字' };
}

/** A time without a format is a part of a day. */
function timeOfFraction(value: number): string | null {
  if (value <= 0 || value >= 1) return null;
  const minutes = Math.round(value * 1_440);
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function readRows<Column extends string>(
  rows: readonly (readonly Cell[])[],
  form: SheetForm<Column>,
): SheetReading<Column> {
  if (rows.length > MOST_ROWS + 1) return tooMany();
  const places = new Map<Column, number>();
  for (const [place, { text }] of (rows[0] ?? []).entries()) {
    const column = columnOf(form, text);
    if (column !== null && !places.has(column)) places.set(column, place);
  }
  const missing = form.needed.filter((column) => !places.has(column));
  if (missing.length > 0) return whole(`第一行要写列名，缺少：${missing.join('、')}。请下载模板，照着填`);
  const problems: SheetProblem[] = [];
  const found = rows.slice(1).flatMap((cells, index): SheetRow<Column>[] => {
    const row = index + 2;
    const named: Partial<Record<Column, string>> = {};
    for (const column of form.columns) {
      const { text, wrong } = cells[places.get(column) ?? -1] ?? { text: '' };
      if (wrong !== undefined) problems.push({ row, column, words: wrong });
      else if (text.length > MOST_LETTERS)
        problems.push({ row, column, words: `字数太多，最多 ${MOST_LETTERS} 个字` });
      if (text !== '') named[column] = text;
    }
    return cells.every(({ text, wrong }) => text === '' && wrong === undefined)
      ? []
      : [{ row, cells: named }];
  });
  return found.length === 0 ? whole(`表里没有${form.rowIs}，只有列名`) : { rows: found, problems };
}

const whole = (words: string): SheetReading<never> => ({
  rows: [],
  problems: [{ row: null, column: null, words }],
});
const tooMany = (): SheetReading<never> => whole(`行数太多，一次最多 ${MOST_ROWS} 行，请按日期分开导入`);
