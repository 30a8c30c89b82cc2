import type { DocumentId } from '@yichuang/domain/casework/ids';
import ExcelJS from 'exceljs';
import { expect, it } from 'vitest';
import { registerWorkbook, type WorkbookAbout } from './workbook.ts';

const entry = (documentNo: string, caseNo: string, voided: boolean) => ({
  documentId: documentNo as DocumentId,
  caseId: null,
  cells: { documentNo, caseNo },
  voided,
});

const about: WorkbookAbout = {
  title: '受理登记簿',
  columns: [
    { key: 'documentNo', title: '文书号' },
    { key: 'caseNo', title: '办件编号' },
  ],
  entries: [
    entry('保政服受〔2026〕第0-00001号', '1146902900990007442460125021000202611250001', true),
    entry('保政服受〔2026〕第0-00002号', '=1+1', false),
  ],
  hall: '保亭黎族苗族自治县政务服务中心',
  range: '2026-11-25',
  remark: '演示数据',
};

async function sheetOf(bytes: Uint8Array): Promise<ExcelJS.Worksheet> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(bytes).buffer);
  return workbook.worksheets[0]!;
}

it('a register as it stands in the book: heading, range, numbers as text, void entries struck out', async () => {
  const sheet = await sheetOf(await registerWorkbook(about));
  const cells = (row: number): unknown[] => (sheet.getRow(row).values as unknown[]).slice(1);
  expect(sheet.getCell('A1').value).toBe('保亭黎族苗族自治县政务服务中心受理登记簿');
  expect(sheet.getCell('A2').value).toBe('2026-11-25　共2条　演示数据');
  expect(cells(3)).toEqual(['序号', '文书号', '办件编号']);
  expect(cells(4)).toEqual([
    '1',
    '保政服受〔2026〕第0-00001号',
    '1146902900990007442460125021000202611250001',
  ]);
  expect(sheet.getRow(4).getCell(2).font.strike).toBe(true);
  expect(sheet.getRow(5).getCell(2).font?.strike).toBeUndefined();
});

it('what it comes to is a sheet behind it', async () => {
  const more = [
    { title: '合计', columns: [{ key: 'n', title: '数' }], entries: [{ cells: { n: '2' }, voided: false }] },
  ];
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.load(new Uint8Array(await registerWorkbook({ ...about, more })).buffer);
  expect(workbook.worksheets.map(({ name }) => name)).toEqual(['受理登记簿', '合计']);
  expect(workbook.worksheets[1]?.getCell('B4').value).toBe('2');
});

it('what looks like a formula is a word', async () => {
  const sheet = await sheetOf(await registerWorkbook(about));
  const cell = sheet.getRow(5).getCell(3);
  expect([cell.type, cell.value]).toEqual([ExcelJS.ValueType.String, '=1+1']);
});
