/** A register of a paper hour as a sheet: read, judged row by row like a typed line, never entered by reading. */
import { rulesFor } from '@yichuang/domain/catalogue/rules';
import type { PaperLine } from '@yichuang/domain/hall/paper';
import type { Instant, LocalDate, LocalTime } from '@yichuang/domain/ids';
import { instantAt } from '@yichuang/domain/time';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import { readSheet } from '../sheets/read-sheet.ts';
import { writeTemplate } from '../sheets/write-template.ts';
import { checkPaperRows, type PaperKnowledge } from './paper-rows.ts';
import { PAPER_SHEET, paperTemplate } from './paper-sheet.ts';

const { catalogue, published } = loadCatalogue('H00');
const date = '2026-11-23' as LocalDate;
const clock = (time: string): Instant => instantAt(date, time as LocalTime, 480);
const known: PaperKnowledge = {
  services: published.services,
  zones: published.zones,
  rules: rulesFor(catalogue, published.hall.id),
  date,
  now: clock('12:00'),
  onRecord: [],
};
const judged = async (file: Uint8Array, format: 'csv' | 'xlsx', more: Partial<PaperKnowledge> = {}) => {
  const { rows, problems } = await readSheet(file, format, PAPER_SHEET);
  const checked = checkPaperRows(rows, { ...known, ...more });
  return { ...checked, problems: [...problems, ...checked.problems] };
};
const csv = (...rows: readonly string[]) =>
  judged(
    new TextEncoder().encode(['号码,事项,取号时间,结果,窗口,叫号时间,办完时间,日期', ...rows].join('\n')),
    'csv',
  );
const said = async (...rows: readonly string[]) => {
  const { problems, refused } = await csv(...rows);
  return [
    ...problems.map(({ row, column, words }) => `${row} ${column} ${words}`),
    ...refused.map(({ row, column, rejection }) => `${row} ${column} ${rejection.code}`),
  ];
};

describe('the empty sheet', () => {
  const template = paperTemplate({ ...known, date });

  it('comes back as three good lines, one for each way it may end', async () => {
    const { lines, problems, refused } = await judged(await writeTemplate(template), 'xlsx');
    expect([problems, refused]).toEqual([[], []]);
    expect(lines.map(({ number, end }) => `${number} ${end.how}`)).toEqual([
      'E001 finished',
      'E002 noShow',
      'E003 left',
    ]);
  });

  it('offers services, counters and outcomes', async () => {
    const workbook = new ExcelJS.Workbook();
    const bytes = Buffer.from(await writeTemplate(template));
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.getWorksheet('排队登记表');
    const lists = workbook.getWorksheet('可选值');
    expect(sheet?.getCell('D2').dataValidation.formulae).toEqual(["'可选值'!$B$2:$B$4"]);
    expect(lists?.getColumn(2).values.slice(1)).toEqual(['结果', '办完', '未到', '离开']);
    expect(lists?.getColumn(1).values.length).toBeGreaterThan(30);
  });
});

describe('a row', () => {
  it('is read however its numbers and times were typed', async () => {
    const { lines, problems, refused } = await csv(
      '7,社会事务,905,办完,3号窗口,9:10,09:25:00,2026/11/23',
      'e008,general-C,9：06,未到,3,9.30,,',
      'E009,社会事务,09:07,离开,,,,',
    );
    expect([problems, refused]).toEqual([[], []]);
    expect(lines).toMatchObject([
      {
        number: 'E007',
        services: ['general-C'],
        takenAt: clock('09:05'),
        end: { how: 'finished', calledAt: clock('09:10'), finishedAt: clock('09:25') },
      },
      { number: 'E008', end: { how: 'noShow', calledAt: clock('09:30') } },
      { number: 'E009', end: { how: 'left' } },
    ]);
  });

  it('says of each cell what to do', async () => {
    expect(await said('A1,修飞机,九点,好了,,,,', ',社会事务,905,办完,99,,9:7,2026-11-22')).toEqual([
      '2 号码 纸质号是 E001 到 E200，请核对',
      '2 事项 大厅没有“修飞机”这个事项；请照事项清单的名称写，或写区名',
      '2 取号时间 时间要写成 09:05 或 905',
      '2 结果 结果写：办完、未到 或 离开',
      '3 号码 没有填号码',
      '3 窗口 大厅没有这个窗口；写窗口号，例如 3',
      '3 叫号时间 没有填叫号时间',
      '3 办完时间 时间要写成 09:05 或 905',
      '3 日期 这一行不是 2026-11-23 的；请先在页面上选那一天，再导入',
    ]);
  });

  it('is held to the rules of a typed line, against those above it and on record', async () => {
    expect(
      await said(
        'E001,社会事务,09:05,办完,3,09:10,09:25,',
        'E001,社会事务,09:06,离开,,,,',
        'E002,社会事务,09:06,办完,3,09:20,09:30,',
        'E003,社会事务,09:06,办完,3,09:01,09:30,',
        'E004,社会事务,09:06,办完,3,09:40,09:35,',
        'E005,社会事务,05:00,离开,,,,',
        'E006,社会事务,11:50,未到,3,12:30,,',
      ),
    ).toEqual([
      '3 号码 NumberSpent',
      '4 窗口 CounterOverlap',
      '5 叫号时间 CalledBeforeTaken',
      '6 办完时间 FinishedBeforeCalled',
      '7 取号时间 TimeOutsideDay',
      '8 叫号时间 TimeInFuture',
    ]);
  });

  it('that is on record word for word is left out; otherwise its number is spent', async () => {
    const { lines } = await csv('E001,社会事务,09:05,离开,,,,');
    const file = new TextEncoder().encode(
      '号码,事项,取号时间,结果\nE001,社会事务,09:05,离开\nE002,社会事务,09:06,离开',
    );
    expect(await judged(file, 'csv', { onRecord: lines })).toMatchObject({
      same: 1,
      lines: [{ number: 'E002' }],
      refused: [],
    });
    const other = [{ ...(lines[0] as PaperLine), takenAt: clock('09:01') }];
    expect((await judged(file, 'csv', { onRecord: other })).refused).toMatchObject([
      { row: 2, column: '号码', rejection: { code: 'NumberSpent' } },
    ]);
  });
});
