/** Rows of a sheet as words by column, with every complaint in Chinese for the person who filled it in. */
import type { SheetProblem } from '@yichuang/protocol/guidance';
import type ExcelJS from 'exceljs';
import { SHEETS, type ColumnOf, type SheetKey } from './columns.ts';

export interface SheetRow<Key extends SheetKey> {
  readonly number: number;
  /** Trimmed; empty for an empty cell. */
  readonly get: (column: ColumnOf<Key>) => string;
  readonly say: (column: ColumnOf<Key> | null, words: string) => void;
}

/** No sheet of a county is longer. */
const MOST_ROWS = 20_000;
const MOST_LETTERS = 500;

export function rowsOf<Key extends SheetKey>(
  workbook: ExcelJS.Workbook,
  key: Key,
  problems: SheetProblem[],
): readonly SheetRow<Key>[] {
  const { name, columns } = SHEETS[key];
  const sheet = workbook.getWorksheet(name);
  const complain = (row: number | null, column: string | null, words: string): void => {
    problems.push({ sheet: name, row, column, words });
  };
  if (!sheet) {
    complain(null, null, `没有“${name}”这张表`);
    return [];
  }
  if (sheet.rowCount > MOST_ROWS) {
    complain(null, null, `行数太多，最多 ${MOST_ROWS} 行`);
    return [];
  }
  const titles = new Map<string, number>();
  sheet.getRow(1).eachCell((cell, place) => titles.set(textOf(cell.value) ?? '', place));
  const missing = columns.filter((column) => !titles.has(column));
  if (missing.length > 0) {
    complain(1, null, `缺少列：${missing.join('、')}`);
    return [];
  }
  const rows: SheetRow<Key>[] = [];
  for (let number = 2; number <= sheet.rowCount; number += 1) {
    const row = sheet.getRow(number);
    const words = new Map<string, string>();
    for (const column of columns) {
      const { value } = row.getCell(titles.get(column) ?? 0);
      const text = textOf(value);
      if (text === null) complain(number, column, '这一格不能是公式或图片，请改成文字');
      else if (column === '事项编码' && typeof value === 'number')
        complain(number, column, '编码被改成了数字，位数已经不准，请把这一列设为“文本”再填');
      else if (text.length > MOST_LETTERS) complain(number, column, `字数太多，最多 ${MOST_LETTERS} 个字`);
      words.set(column, text?.slice(0, MOST_LETTERS) ?? '');
    }
    if ([...words.values()].every((text) => text === '')) continue;
    rows.push({
      number,
      get: (column) => words.get(column) ?? '',
      say: (column, says) => complain(number, column, says),
    });
  }
  return rows;
}

/** Null for what is no text: a formula, an error. */
function textOf(value: ExcelJS.CellValue): string | null {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.normalize('NFC').trim();
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value === 'object' && 'richText' in value)
    return value.richText
      .map(({ text }) => text)
      .join('')
      .trim();
  if (typeof value === 'object' && 'hyperlink' in value && 'text' in value) return value.text.trim();
  return null;
}
