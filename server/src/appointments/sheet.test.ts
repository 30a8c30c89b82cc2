/** A sheet of appointments from Excel, WPS or another program: read, judged row by row, never believed. */
import ExcelJS from 'exceljs';
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import type { LocalDate } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import { checkRows, type RowKnowledge } from './check-rows.ts';
import { csvRows } from '../sheets/csv.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { writeTemplate } from '../sheets/write-template.ts';
import { APPOINTMENT_SHEET } from './columns.ts';
import { APPOINTMENT_TEMPLATE } from './template.ts';

const { catalogue, published } = loadCatalogue('H00');
const known: RowKnowledge = {
  services: published.services,
  zones: published.zones,
  rules: rulesFor(catalogue, published.hall.id),
  earliest: '2026-11-23' as LocalDate,
  latest: '2027-01-24' as LocalDate,
};
const csv = (...rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    ['预约码,日期,开始时间,结束时间,事项,证件类型,证件号码,来源,状态', ...rows].join('\n'),
  );
const judged = async (file: Uint8Array, format: 'csv' | 'xlsx' = 'csv') => {
  const { rows, problems } = await readSheet(file, format, APPOINTMENT_SHEET);
  return problems.length > 0 ? { wanted: [], problems } : checkRows(rows, known);
};
const wrong = async (...rows: readonly string[]) =>
  (await judged(csv(...rows))).problems.map(({ row, column, words }) => `${row} ${column} ${words}`);

describe('CSV', () => {
  it('in UTF-8 with and without its mark, in GB18030 with the titles of another program', async () => {
    const plain = csv('8001,2026-11-30,09:00,09:30,社会事务,,,,');
    const marked = Uint8Array.from([0xef, 0xbb, 0xbf, ...plain]);
    for (const file of [plain, marked])
      expect((await judged(file)).wanted).toMatchObject([
        { row: 2, code: '8001', from: '09:00', to: '09:30' },
      ]);
    // 预约号,预约日期,时段,办理事项 / 20260001,2026/11/30,09:00-09:30,高龄补贴
    const chinese = Buffer.from(
      'd4a4d4bcbac52cd4a4d4bcc8d5c6da2ccab1b6ce2cb0ecc0edcac2cfee0d0a' +
        '32303236303030312c323032362f31312f33302c30393a30302d30393a33302cb8dfc1e4b2b9ccf90d0a',
      'hex',
    );
    expect((await judged(chinese)).wanted).toMatchObject([
      { code: '20260001', date: '2026-11-30', from: '09:00', to: '09:30' },
    ]);
    expect((await judged(Uint8Array.from([0xff, 0xff, 0x00]))).problems[0]?.words).toContain(
      '认不出文字编码',
    );
  });

  it('keeps commas, quotes and line ends within quotes', () => {
    expect(csvRows('a,"b,""c""\nd"\r\n,e')).toEqual([
      ['a', 'b,"c"\nd'],
      ['', 'e'],
    ]);
    expect(csvRows('a,"b')).toBeNull();
  });
});

describe('XLSX', () => {
  it('the template comes back as it went out, dates and times as cells or as text', async () => {
    const { wanted, problems } = await judged(await writeTemplate(APPOINTMENT_TEMPLATE), 'xlsx');
    expect(problems).toEqual([]);
    expect(wanted).toMatchObject([
      { code: '20260001', from: '09:00', source: '海易办', cancelled: false },
      { code: '20260002', from: '14:30', cancelled: true },
    ]);
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('预约');
    sheet.addRow(['预约码', '日期', '开始时间', '事项', '姓名']);
    sheet.addRow([
      'ab-12 34',
      new Date('2026-11-30T00:00:00Z'),
      new Date('1899-12-30T09:00:00Z'),
      '社会事务',
      '张三',
    ]);
    sheet.addRow([8002, '2026年11月30日', 0.375, '社会事务', '李四']);
    const file = new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await judged(file, 'xlsx')).wanted).toMatchObject([
      { code: 'AB1234', date: '2026-11-30', from: '09:00', to: '09:30' },
      { code: '8002', date: '2026-11-30', from: '09:00' },
    ]);
  });

  it('a number that the sheet has spoiled is said to be spoiled', async () => {
    const workbook = new ExcelJS.Workbook();
    const sheet = workbook.addWorksheet('预约');
    sheet.addRow(['预约码', '日期', '开始时间', '事项', '证件号码']);
    // What a sheet makes of it when the column is not text: the last digits are gone.
    sheet.addRow(['8001', '2026-11-30', '09:00', '社会事务', Number('469029190001010013')]);
    const { problems } = await judged(new Uint8Array(await workbook.xlsx.writeBuffer()), 'xlsx');
    expect(problems).toMatchObject([{ row: 2, column: '证件号码' }]);
    expect(problems[0]?.words).toContain('设为“文本”');
    expect((await judged(csv('8001,2026-11-30,09:00,,社会事务,,,,'), 'xlsx')).problems[0]?.words).toContain(
      'XLSX',
    );
  });
});

describe('what is wrong, and where', () => {
  it('a good row says nothing', async () => {
    expect(await wrong('8001,20261130,9:00,,社会事务、general-C,身份证,469029190001010013,电话,')).toEqual(
      [],
    );
  });

  it('each cell in words that say what to do', async () => {
    expect(await wrong('1,2026-11-31,九点,,修飞机,学生证,1,,也许')).toEqual([
      '2 预约码 预约码要 4–32 位字母或数字，不能用证件号、手机号',
      '2 日期 日期要写成 2026-11-30 这样，并且有这一天',
      '2 开始时间 时间要写成 09:00 这样',
      '2 事项 大厅没有“修飞机”这个事项；请照事项清单的名称写，或写区名',
      expect.stringContaining('2 证件类型 不认识这种证件'),
      '2 状态 状态只认“已取消”；有效的预约这一格留空',
    ]);
    expect(await wrong(',,,,,,,电话,', '8001,2026-11-30,09:30,09:00,社会事务,,,,')).toEqual([
      '2 预约码 没有填预约码',
      '2 日期 没有填日期',
      '2 开始时间 时间要写成 09:00 这样',
      '2 事项 没有填事项',
      '3 结束时间 结束时间要晚于开始时间',
    ]);
  });

  it('days that are over, too far, or closed; twins; numbers of nobody', async () => {
    expect(
      await wrong(
        '8001,2026-11-20,09:00,,社会事务,,,,',
        '8002,2036-11-30,09:00,,社会事务,,,,',
        '8003,2026-11-29,09:00,,社会事务,,,,',
        '8004,2026-11-30,09:00,,社会事务,,469029190001010014,,',
        '8005,2026-11-30,09:00,,社会事务,,4.69029E+17,,',
        '8006,2026-11-30,09:00,,社会事务,,,,',
        '8006,2026-11-30,10:00,,社会事务,,,,',
      ),
    ).toEqual([
      '2 日期 2026-11-20 已经过去，不能再导入；只能导入 2026-11-23 起的预约',
      '3 日期 2036-11-30 太远了，最晚到 2027-01-24；请核对年份',
      '4 日期 2026-11-29 大厅不开门，请核对日期，或先在日历里改',
      '5 证件号码 证件号码有一位不对（校验位不符），请对照证件改',
      '6 证件号码 号码被表格改成了科学计数，已经不准；请把这一列设为“文本”，重新填',
      '8 预约码 和第 7 行是同一个预约码、同一天，请只留一行',
    ]);
  });

  it('a sheet without its columns, or without rows', async () => {
    const heads = new TextEncoder().encode('姓名，电话\n张三，1');
    expect((await judged(heads)).problems).toMatchObject([
      { row: null, words: expect.stringContaining('缺少') },
    ]);
    expect((await judged(csv())).problems[0]?.words).toBe('表里没有预约，只有列名');
    expect((await judged(new Uint8Array())).problems[0]?.words).toContain('空的');
  });
});
