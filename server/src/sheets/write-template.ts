/** An empty sheet to fill in (表格模板), its columns as text so that no program changes a number; in the worker. */
import ExcelJS from 'exceljs';

export interface TemplateColumn {
  readonly title: string;
  readonly needed: boolean;
  /** One a row; they are to be deleted. */
  readonly examples: readonly string[];
  /** What may stand in it; offered by the program that fills it in. */
  readonly choices: readonly string[];
}

export interface SheetTemplate {
  readonly name: string;
  readonly columns: readonly TemplateColumn[];
  /** 怎么填. */
  readonly notes: readonly string[];
}

const CHOICES = '可选值';
/** So many rows offer the choices. */
const ROWS = 500;

export async function writeTemplate({ name, columns, notes }: SheetTemplate): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '一窗';
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  const head = sheet.addRow(columns.map(({ title, needed }) => (needed ? `${title}*` : title)));
  head.font = { bold: true };
  const examples = Math.max(...columns.map((column) => column.examples.length));
  for (let row = 0; row < examples; row += 1)
    sheet.addRow(columns.map((column) => column.examples[row] ?? ''));
  for (const [place] of columns.entries()) {
    const column = sheet.getColumn(place + 1);
    column.width = 22;
    column.numFmt = '@';
  }
  const about = workbook.addWorksheet('怎么填');
  about.getColumn(1).width = 100;
  for (const note of notes) about.addRow([note]);
  offerChoices(workbook, sheet, columns);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Lists of a sheet of their own, so that they may be long. */
function offerChoices(
  workbook: ExcelJS.Workbook,
  sheet: ExcelJS.Worksheet,
  columns: readonly TemplateColumn[],
): void {
  const chosen = columns.filter(({ choices }) => choices.length > 0);
  if (chosen.length === 0) return;
  const lists = workbook.addWorksheet(CHOICES);
  for (const [place, { title, choices }] of chosen.entries()) {
    const list = lists.getColumn(place + 1);
    list.width = 30;
    list.numFmt = '@';
    list.values = [title, ...choices];
    const { letter } = list;
    const range = `'${CHOICES}'!$${letter}$2:$${letter}$${String(choices.length + 1)}`;
    const column = columns.findIndex((one) => one.title === title) + 1;
    for (let row = 2; row <= ROWS; row += 1)
      sheet.getCell(row, column).dataValidation = {
        type: 'list',
        allowBlank: true,
        formulae: [range],
        // Several things in one cell are allowed, too.
        showErrorMessage: false,
      };
  }
  lists.getRow(1).font = { bold: true };
}
