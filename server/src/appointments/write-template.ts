/** The empty appointment sheet (预约表模板), its columns as text so that no program changes a number; in the worker. */
import ExcelJS from 'exceljs';
import { COLUMNS, NEEDED, type Column } from './columns.ts';

const EXAMPLES: Readonly<Record<Column, readonly [string, string]>> = {
  预约码: ['20260001', '20260002'],
  日期: ['2026-11-30', '2026-11-30'],
  开始时间: ['09:00', '14:30'],
  结束时间: ['09:30', '15:00'],
  事项: ['高龄补贴', '社会事务'],
  证件类型: ['居民身份证', ''],
  证件号码: ['', ''],
  来源: ['海易办', '电话'],
  状态: ['', '已取消'],
};

const NOTES = [
  '每行一个预约；示例两行请删去。',
  '预约码：4–32 位字母或数字，群众在取号机上输入或扫码用；不能用证件号、手机号。',
  '结束时间不填，按半小时算。事项可写名称或编码，几件事用顿号隔开。',
  '证件号码可不填；填了就能刷证签到。系统只留当天用的校验值，不保存号码；姓名、电话等列不读。',
  '同一个预约码、同一天再导入，就是修改。状态写“已取消”就是取消。',
];

export async function writeTemplate(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = '一窗';
  const sheet = workbook.addWorksheet('预约', { views: [{ state: 'frozen', ySplit: 1 }] });
  const head = sheet.addRow(COLUMNS.map((column) => (NEEDED.includes(column) ? `${column}*` : column)));
  head.font = { bold: true };
  for (const example of [0, 1] as const) sheet.addRow(COLUMNS.map((column) => EXAMPLES[column][example]));
  for (const [place] of COLUMNS.entries()) {
    const column = sheet.getColumn(place + 1);
    column.width = 22;
    column.numFmt = '@';
  }
  const notes = workbook.addWorksheet('怎么填');
  notes.getColumn(1).width = 100;
  for (const note of NOTES) notes.addRow([note]);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
