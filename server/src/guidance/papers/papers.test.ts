// Lists for signature are opened again, as Word and Excel would.
import { inflateRawSync } from 'node:zlib';
import ExcelJS from 'exceljs';
import { describe, expect, it } from 'vitest';
import { readCatalogue } from '../../catalogue/load.ts';
import { seedBody } from '../seeds.ts';
import { isHonestPackage } from '../sheets/unpack.ts';
import { docxOf } from './docx.ts';
import { columnShares, PAPER_KINDS, signedPaper, type PaperKind } from './signed-paper.ts';
import { xlsxOf } from './xlsx.ts';

const catalogue = readCatalogue();
const names = new Map<string, string>(
  [...catalogue.materials, ...catalogue.items].map(({ id, name }) => [id, name]),
);

/** 食品经营许可, 生育登记. */
const ITEMS = ['B08', 'T06'];

function paperOf(
  itemId: string,
  kind: PaperKind,
  points = [{ subject: '申请表', requirement: '签字盖章', basis: '' }],
) {
  const item = catalogue.items.find(({ id }) => id === itemId)!;
  return signedPaper({
    kind,
    item,
    department: '县市场监督管理局',
    approval: '县市场监督管理局',
    tree: { treeId: `SC_${itemId}`, version: 3, body: seedBody(catalogue, item) },
    standing: '草稿',
    points,
    nameOf: (id) => names.get(id) ?? id,
    today: '2026-11-23' as never,
  });
}

/** The text of one part of a package. */
function partOf(file: Buffer, name: string): string {
  for (
    let at = file.indexOf('PK\u0001\u0002', 0, 'latin1');
    at >= 0;
    at = file.indexOf('PK\u0001\u0002', at + 4, 'latin1')
  ) {
    const nameLength = file.readUInt16LE(at + 28);
    if (file.toString('utf8', at + 46, at + 46 + nameLength) !== name) continue;
    const local = file.readUInt32LE(at + 42);
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(from, from + file.readUInt32LE(at + 20));
    return (file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed)).toString('utf8');
  }
  throw new Error(`no ${name}`);
}

const cellsOf = (row: string): readonly string[] =>
  [...row.matchAll(/<w:tc>.*?<\/w:tc>/gs)].map(([cell]) =>
    [...cell.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g)].map(([, words]) => words).join(''),
  );

describe.each(ITEMS)('%s 的签字清单', (itemId) => {
  it.each(PAPER_KINDS)('%s:DOCX 再打开，标题、表头、每一行都在，A4 横向，有页码和签字处', async (kind) => {
    const paper = paperOf(itemId, kind);
    const file = Buffer.from(await docxOf(paper));
    expect(isHonestPackage(file)).toBe(true);
    const document = partOf(file, 'word/document.xml');
    const rows = [...document.matchAll(/<w:tr>.*?<\/w:tr>/gs)].map(([row]) => cellsOf(row));
    expect(rows).toEqual([paper.columns, ...paper.rows]);
    expect(document).toContain('w:orient="landscape"');
    for (const words of [paper.title, ...paper.signatures]) expect(document).toContain(words);
    expect(document).toContain('第 3 版（草稿）');
    expect(partOf(file, 'word/footer1.xml')).toContain('NUMPAGES');
  });

  it.each(PAPER_KINDS)('%s:XLSX 再打开，标题、表头、每一行都在', async (kind) => {
    const paper = paperOf(itemId, kind);
    const workbook = new ExcelJS.Workbook();
    const bytes = Buffer.from(await xlsxOf(paper));
    await workbook.xlsx.load(bytes as unknown as Parameters<typeof workbook.xlsx.load>[0]);
    const sheet = workbook.getWorksheet('清单')!;
    const row = (number: number): readonly string[] =>
      paper.columns.map((_, place) => sheet.getRow(number).getCell(place + 1).text);
    expect(sheet.getCell('A1').value).toBe(paper.title);
    expect(row(3)).toEqual(paper.columns);
    expect(paper.rows.map((_, place) => row(4 + place))).toEqual(paper.rows);
    expect(sheet.getRow(5 + paper.rows.length).getCell(1).text).toContain('部门审核：');
    expect(sheet.pageSetup).toMatchObject({ orientation: 'landscape', fitToWidth: 1 });
  });
});

it('还没有审查要点时，留空行手写', () => {
  const { rows } = paperOf('B08', 'points', []);
  expect(rows.length).toBe(8);
  expect(rows.every(([, ...cells]) => cells.every((cell) => cell === ''))).toBe(true);
});

it('列宽按内容分，加起来是一页', () => {
  const shares = columnShares(paperOf('B08', 'situations'));
  expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
  expect(shares[2]).toBeGreaterThan(3 * shares[0]!);
});
