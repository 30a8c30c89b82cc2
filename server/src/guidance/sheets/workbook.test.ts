import ExcelJS from 'exceljs';
import { deflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../catalogue/load.ts';
import { seedBody } from '../seeds.ts';
import type { Book, BookKnowledge } from './book.ts';
import { readWorkbook } from './read-workbook.ts';
import { isHonestPackage } from './unpack.ts';
import { writeWorkbook } from './write-workbook.ts';

const catalogue = readCatalogue();
const points = [{ subject: '身份证', requirement: '在有效期内', basis: '居民身份证法' }];
const book: Book = {
  items: catalogue.items.map((item) => ({
    itemId: item.id,
    code: item.code.handling,
    name: item.name,
    department: item.departmentId,
    body: seedBody(catalogue, item),
    points: item.id === 'T06' ? points : [],
  })),
  materials: catalogue.materials,
  names: Object.fromEntries([...catalogue.items, ...catalogue.bundles].map(({ id, name }) => [id, name])),
};
const known: BookKnowledge = {
  items: catalogue.items.map(({ id, code }) => ({
    itemId: id,
    handling: code.handling,
    implementation: code.implementation,
  })),
  materials: catalogue.materials,
  bundleIds: catalogue.bundles.map(({ id }) => id),
};
const one: Book = { ...book, items: book.items.filter(({ itemId }) => itemId === 'T06') };

/** The workbook of one item with something changed by hand, as somebody would in Excel. */
async function problemsAfter(change: (workbook: ExcelJS.Workbook) => void) {
  const workbook = new ExcelJS.Workbook();
  const bytes = Buffer.from(await writeWorkbook(one));
  await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
  change(workbook);
  const { problems, items } = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), known);
  if (problems.length > 0) expect(items).toEqual([]);
  return problems;
}

const cell = (workbook: ExcelJS.Workbook, sheet: string, row: number, title: string): ExcelJS.Cell => {
  const page = workbook.getWorksheet(sheet)!;
  const titles = (page.getRow(1).values as ExcelJS.CellValue[]).map(String);
  return page.getRow(row).getCell(titles.indexOf(title));
};

describe('整套表格', () => {
  it('八十个事项导出再导入，一字不差', async () => {
    const { problems, items } = await readWorkbook(await writeWorkbook(book), known);
    expect(problems).toEqual([]);
    expect(items.map(({ itemId, body }) => [itemId, body])).toEqual(
      book.items.map(({ itemId, body }) => [itemId, body]),
    );
    expect(items.find(({ itemId }) => itemId === 'T06')?.points).toEqual(points);
    expect(items.find(({ itemId }) => itemId === 'T01')?.points).toBeNull();
  });

  it('31 位实施编码也认得', async () => {
    const code = known.items.find(({ itemId }) => itemId === 'T06')!.implementation;
    const short = { ...one, items: one.items.map((item) => ({ ...item, code })) };
    expect(await readWorkbook(await writeWorkbook(short), known)).toMatchObject({
      problems: [],
      items: [{ itemId: 'T06' }],
    });
  });

  it.each<[string, (workbook: ExcelJS.Workbook) => void, object]>([
    [
      '编码写错',
      (w) => void (cell(w, '事项', 2, '事项编码').value = '123'),
      { sheet: '事项', row: 2, column: '事项编码', words: expect.stringContaining('没有编码') },
    ],
    [
      '编码变成数字',
      (w) => void (cell(w, '事项', 2, '事项编码').value = 1.14e32),
      { sheet: '事项', row: 2, column: '事项编码', words: expect.stringContaining('文本') },
    ],
    [
      '少了一列',
      (w) => void (w.getWorksheet('回答')!.getRow(1).getCell(4).value = '别的'),
      { sheet: '回答', row: 1, words: '缺少列：回答' },
    ],
    [
      '少了一张表',
      (w) => w.removeWorksheet(w.getWorksheet('问题')!.id),
      { sheet: '问题', row: null, words: expect.stringContaining('没有') },
    ],
    [
      '公式',
      (w) => void (cell(w, '问题', 2, '问题').value = { formula: 'HYPERLINK("http://x")', result: 'x' }),
      { sheet: '问题', row: 2, column: '问题', words: expect.stringContaining('公式') },
    ],
    [
      '份数不是数',
      (w) => void (cell(w, '人人要带', 2, '复印件').value = '两份'),
      { sheet: '人人要带', row: 2, column: '复印件', words: '要填整数' },
    ],
    [
      '材料不在库里',
      (w) => void (cell(w, '人人要带', 2, '材料编码').value = 'NOWHERE'),
      { sheet: '人人要带', row: 2, column: '材料编码', words: expect.stringContaining('NOWHERE') },
    ],
    [
      '怎么变写错',
      (w) => void (cell(w, '变化', 2, '怎么变').value = '删库'),
      { sheet: '变化', row: 2, column: '怎么变', words: expect.stringContaining('加材料') },
    ],
    [
      '接下来的题不存在',
      (w) => void (cell(w, '回答', 2, '接下来').value = 'gone'),
      { sheet: '回答', row: 2, column: '回答编号', words: expect.stringContaining('接下来') },
    ],
    [
      '绕圈',
      (w) => void (cell(w, '回答', 6, '接下来').value = 'mar'),
      { sheet: '问题', column: '题号', words: expect.stringContaining('绕回来') },
    ],
    [
      '太长',
      (w) => void (cell(w, '问题', 2, '问题').value = '长'.repeat(9_000)),
      { sheet: '问题', row: 2, words: expect.stringContaining('字数太多') },
    ],
  ])('%s：说清哪张表哪一行', async (_, change, problem) => {
    expect(await problemsAfter(change)).toContainEqual(expect.objectContaining(problem));
  });
});

/** A package of one part whose header may lie about its size. */
function packageOf(content: Buffer, saidSize = content.length): Buffer {
  const packed = deflateRawSync(content);
  const name = Buffer.from('a.xml');
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(saidSize, 22);
  local.writeUInt16LE(name.length, 26);
  const entry = Buffer.alloc(46);
  entry.writeUInt32LE(0x02014b50, 0);
  entry.writeUInt16LE(8, 10);
  entry.writeUInt32LE(packed.length, 20);
  entry.writeUInt32LE(saidSize, 24);
  entry.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(entry.length + name.length, 12);
  end.writeUInt32LE(local.length + name.length + packed.length, 16);
  return Buffer.concat([local, name, packed, entry, name, end]);
}

describe('来路不明的文件', () => {
  it.each<[string, Buffer]>([
    ['空的', Buffer.alloc(0)],
    ['一段文字', Buffer.from('PK 不是压缩包')],
    ['网页', Buffer.from('<html></html>'.repeat(100))],
    ['压缩炸弹', packageOf(Buffer.alloc(64 * 1024 * 1024), 100)],
    ['断了一半', Buffer.from(packageOf(Buffer.from('<a/>'))).subarray(20)],
  ])('%s：不打开，说清楚', async (_, file) => {
    expect(isHonestPackage(file)).toBe(false);
    const { problems, items } = await readWorkbook(new Uint8Array(file), known);
    expect([problems.length, items.length, problems[0]?.sheet]).toEqual([1, 0, '文件']);
  });

  it('是压缩包但不是表格：打不开就说打不开', async () => {
    const file = packageOf(Buffer.from('<a/>'));
    expect(isHonestPackage(file)).toBe(true);
    expect((await readWorkbook(new Uint8Array(file), known)).problems.length).toBeGreaterThan(0);
  });
});
