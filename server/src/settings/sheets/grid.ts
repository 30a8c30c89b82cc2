/** A workbook as sheets of text (表格), written and read; in the worker, because it comes from anywhere. */
import ExcelJS from 'exceljs';
import { cellOf } from '../../sheets/read-sheet.ts';
import { isHonestPackage } from '../../guidance/sheets/unpack.ts';

/** The first row is the head. */
export interface Grid {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

export interface GridReading {
  readonly grids: readonly Grid[];
  /** Cells that hold no text: `sheet` and the place as the program that made it names it. */
  readonly unreadable: readonly { readonly sheet: string; readonly cell: string }[];
}

const MOST_ROWS = 3_000;
const MOST_COLUMNS = 20;
const MOST_LETTERS = 300;

export async function writeGrids(grids: readonly Grid[]): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '一窗';
  for (const { sheet: name, rows } of grids) {
    const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
    for (const [index, head] of (rows[0] ?? []).entries()) {
      const column = sheet.getColumn(index + 1);
      const longest = Math.max(...rows.map((row) => lettersOf(row[index] ?? '')));
      column.width = Math.min(60, Math.max(10, lettersOf(head) + 2, longest + 2));
      column.numFmt = '@';
      column.alignment = { vertical: 'top', wrapText: true };
    }
    for (const row of rows) sheet.addRow([...row]);
    sheet.getRow(1).font = { bold: true };
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Null: no XLSX, or none that can be opened. */
export async function readGrids(file: Uint8Array): Promise<GridReading | null> {
  const bytes = Buffer.from(file);
  if (!isHonestPackage(bytes)) return null;
  const workbook = new ExcelJS.Workbook();
  try {
    // The library's own types know an older Buffer.
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  } catch {
    return null;
  }
  const unreadable: { sheet: string; cell: string }[] = [];
  const grids = workbook.worksheets.map((sheet): Grid => {
    const columns = Math.min(sheet.columnCount, MOST_COLUMNS);
    const rows: string[][] = [];
    for (let row = 1; row <= Math.min(sheet.rowCount, MOST_ROWS); row += 1) {
      rows.push(
        Array.from({ length: columns }, (_, place) => {
          const cell = sheet.getRow(row).getCell(place + 1);
          const { text, wrong } = cellOf(cell.value);
          if (wrong !== undefined) unreadable.push({ sheet: sheet.name, cell: cell.address });
          return text.slice(0, MOST_LETTERS);
        }),
      );
    }
    return { sheet: sheet.name.trim(), rows };
  });
  return { grids, unreadable };
}

/** A hanzi takes the room of two letters. */
function lettersOf(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) > 0xff ? 2 : 1), 0);
}
