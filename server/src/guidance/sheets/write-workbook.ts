/** 整套表格: every item with its papers, questions, answers, changes and review points, to be changed and brought back. In the worker. */
import type { Effect } from '@yichuang/domain/catalogue/guidance';
import type { MaterialNeed } from '@yichuang/domain/catalogue/matters';
import ExcelJS from 'exceljs';
import type { Book } from './book.ts';
import {
  EFFECT_WORDS,
  END,
  KIND_WORDS,
  NECESSITY_WORDS,
  NO,
  SHEETS,
  UNIT_WORDS,
  YES,
  type ColumnOf,
  type SheetKey,
} from './columns.ts';

type Row<Key extends SheetKey> = Partial<Record<ColumnOf<Key>, string>>;

export async function writeWorkbook(book: Book): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const nameOf = (id: string): string =>
    book.materials.find((material) => material.id === id)?.name ?? book.names[id] ?? id;
  const rows: { readonly [Key in SheetKey]: Row<Key>[] } = {
    items: [],
    base: [],
    questions: [],
    options: [],
    effects: [],
    points: [],
  };
  for (const { code: 事项编码, name, department, body, points } of book.items) {
    rows.items.push({ 事项编码, 事项名称: name, 部门: department });
    for (const need of body.materials) {
      const 材料名称 = nameOf(need.materialId);
      rows.base.push({
        事项编码,
        材料编码: need.materialId,
        材料名称,
        ...needCells(need),
        说明: need.note ?? '',
      });
    }
    for (const { id, text, kind, help, options } of body.nodes) {
      rows.questions.push({
        事项编码,
        题号: id,
        首题: id === body.root ? YES : '',
        问题: text,
        怎么回答: KIND_WORDS[kind],
        解释: help ?? '',
      });
      for (const option of options) {
        rows.options.push({
          事项编码,
          题号: id,
          回答编号: option.id,
          回答: option.label,
          接下来: option.next ?? END,
        });
        for (const effect of option.effects)
          rows.effects.push({
            事项编码,
            回答编号: option.id,
            怎么变: EFFECT_WORDS[effect.op],
            ...effectCells(effect, nameOf),
          });
      }
    }
    for (const { subject, requirement, basis } of points)
      rows.points.push({ 事项编码, 看什么: subject, 怎样算合格: requirement, 依据: basis });
  }
  for (const key of Object.keys(SHEETS) as SheetKey[]) addSheet(workbook, key, rows[key]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

function needCells(need: MaterialNeed) {
  return {
    原件: String(need.originals),
    复印件: String(need.copies),
    核对原件: need.verifyOriginal ? YES : NO,
    要求: NECESSITY_WORDS[need.necessity],
    可容缺: need.deferrable ? YES : NO,
    电子证照可免: need.eCertShareable ? YES : NO,
  };
}

function effectCells(effect: Effect, nameOf: (id: string) => string): Row<'effects'> {
  const named = (id: string): Row<'effects'> => ({ 编码: id, 名称: nameOf(id) });
  switch (effect.op) {
    case 'addMaterial':
      return {
        ...named(effect.material.materialId),
        ...needCells(effect.material),
        文字: effect.material.note ?? '',
      };
    case 'removeMaterial':
      return named(effect.materialId);
    case 'routeItem':
    case 'suggestItem':
      return named(effect.itemId);
    case 'suggestBundle':
      return named(effect.bundleId);
    case 'setLimit': {
      const { promised, statutory } = effect;
      return {
        天数: String(promised.value),
        单位: UNIT_WORDS[promised.unit],
        天数文字: promised.text,
        法定天数: statutory === null ? '' : String(statutory.value),
        法定单位: statutory === null ? '' : UNIT_WORDS[statutory.unit],
        法定文字: statutory?.text ?? '',
      };
    }
    case 'addSpecialProcedure': {
      const { code, name, maxDays, unit, countsInLimit } = effect.procedure;
      return {
        编码: code,
        名称: name,
        天数: maxDays === null ? '' : String(maxDays),
        单位: UNIT_WORDS[unit],
        计入时限: countsInLimit ? YES : NO,
      };
    }
    case 'removeSpecialProcedure':
      return { 编码: effect.code };
    case 'assist':
      return { 文字: effect.kind };
    case 'note':
      return { 文字: effect.text };
    case 'stop':
      return { 文字: effect.reason };
  }
}

function addSheet(
  workbook: ExcelJS.Workbook,
  key: SheetKey,
  rows: readonly Readonly<Record<string, string>>[],
): void {
  const { name, columns } = SHEETS[key];
  const sheet = workbook.addWorksheet(name, { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...columns]).font = { bold: true };
  for (const row of rows) sheet.addRow(columns.map((column) => row[column] ?? ''));
  for (const [place, title] of columns.entries()) {
    const column = sheet.getColumn(place + 1);
    // Text, or a code of 33 digits comes back as 1.14E+32.
    column.numFmt = '@';
    column.width = title === '事项编码' ? 36 : Math.max(10, Math.min(40, longest(rows, title) * 2 + 2));
  }
}

function longest(rows: readonly Readonly<Record<string, string>>[], column: string): number {
  return rows.reduce((most, row) => Math.max(most, row[column]?.length ?? 0), column.length);
}
