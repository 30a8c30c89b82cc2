/**
 * The export of ratings (评价导出) with the fields of the province's interface (domain.md 2.1), a row for each case of each
 * rating; in the worker. Names, phones and numbers of visitors are sealed and stay so: their columns are empty.
 */
import type { Level } from '@yichuang/domain/evaluation/level';
import { LEVEL_NAMES } from '@yichuang/domain/evaluation/questionnaire';
import type { Instant } from '@yichuang/domain/ids';
import { plusMs } from '@yichuang/domain/time';
import type { Database } from 'better-sqlite3';
import ExcelJS from 'exceljs';

export interface EvaluationExport {
  readonly from: Instant;
  readonly to: Instant;
  readonly format: 'xlsx' | 'csv';
  readonly hallCode: string;
  readonly zoneOffsetMinutes: number;
  readonly itemNames: Readonly<Record<string, string>>;
  readonly tagNames: Readonly<Record<string, string>>;
  readonly counterNumbers: Readonly<Record<string, number>>;
  /** What visitors wrote, unsealed by the hub, by note id. */
  readonly words: Readonly<Record<string, string>>;
}

interface Row {
  readonly evaluationId: string;
  readonly process: 'accepted' | 'done' | null;
  readonly caseNo: string | null;
  readonly externalNo: string | null;
  readonly itemId: string | null;
  readonly departmentId: string | null;
  readonly receivedAt: Instant | null;
  readonly decidedAt: Instant | null;
  readonly counterId: string | null;
  readonly username: string | null;
  readonly displayName: string | null;
  readonly number: string | null;
  readonly promptedAt: Instant | null;
  readonly level: Level;
  readonly tags: string;
  readonly noteId: string | null;
  readonly channel: 'pad' | 'phone';
  readonly ratedAt: Instant;
  readonly flags: string;
  readonly valid: number;
}

/** Field of the interface, its name in Chinese, and what stands in it. */
type Column = readonly [
  field: string,
  title: string,
  value: (row: Row, about: EvaluationExport) => string | number,
];

const IMPLEMENTATION_CODE = 31;
const UNKNOWN_HERE = (): string => '';

const COLUMNS: readonly Column[] = [
  ['evalProcess', '评价环节（1受理 2办结）', ({ process }) => (process === 'done' ? 2 : 1)],
  ['affairDealNo', '窗口工号', ({ username }) => username ?? ''],
  ['affairSerialNo', '办件编号', ({ externalNo, caseNo }) => externalNo ?? caseNo ?? ''],
  ['affairCode', '实施编码', ({ caseNo }) => caseNo?.slice(0, IMPLEMENTATION_CODE) ?? ''],
  ['affairName', '事项名称', ({ itemId }, { itemNames }) => itemNames[itemId ?? ''] ?? ''],
  ['affairDealOfficer', '办理人员', ({ displayName }) => displayName ?? ''],
  ['affairApplyTime', '申请时间', ({ receivedAt }, about) => localTime(receivedAt, about)],
  ['affairDoneTime', '办结时间', ({ decidedAt }, about) => localTime(decidedAt, about)],
  ['affairHandleItem', '业务办理项编码（33位）', UNKNOWN_HERE],
  ['departmentCode', '部门编码', ({ departmentId }) => departmentId ?? ''],
  ['userName', '办事人姓名（不导出）', UNKNOWN_HERE],
  ['contactPhone', '联系电话（不导出）', UNKNOWN_HERE],
  ['userType', '办事人类型（不导出）', UNKNOWN_HERE],
  ['certificateType', '证件类型（不导出）', UNKNOWN_HERE],
  ['certificateNo', '证件号码（不导出）', UNKNOWN_HERE],
  ['hallCode', '大厅编码', (_, { hallCode }) => hallCode],
  ['windowNo', '窗口号', ({ counterId }, { counterNumbers }) => counterNumbers[counterId ?? ''] ?? ''],
  ['serviceNumber', '票号', ({ number }) => number ?? ''],
  ['serviceTime', '请评时间', ({ promptedAt }, about) => localTime(promptedAt, about)],
  ['satisfaction', '评价等级', ({ level }) => level],
  ['satisfactionName', '等级名称', ({ level }) => LEVEL_NAMES[level]],
  ['evalDetail', '评价内容', ({ tags }, about) => tagWords(tags, about)],
  ['writingEvaluation', '文字评价', ({ noteId }, { words }) => words[noteId ?? ''] ?? ''],
  ['assessTime', '评价时间', ({ ratedAt }, about) => localTime(ratedAt, about)],
  ['pf', '评价渠道', ({ channel }) => (channel === 'pad' ? '评价器' : '手机扫码')],
  ['valid', '是否有效', ({ valid }) => (valid === 1 ? '有效' : '不计入')],
  ['flags', '疑似代评', ({ flags }) => (flags === '[]' ? '' : '疑似代评')],
];

export async function exportEvaluations(database: Database, about: EvaluationExport): Promise<Uint8Array> {
  const rows = database
    .prepare<[Instant, Instant], Row>(
      `SELECT e.evaluationId, c.process, f.caseNo, f.externalNo, f.itemId, f.approvalDepartmentId AS departmentId, f.receivedAt,
         f.decidedAt, coalesce(e.counterId, f.counterId) AS counterId, a.username, a.displayName, t.number, e.promptedAt,
         e.level, e.tags, e.noteId, e.channel, e.ratedAt, e.flags, e.valid
       FROM evaluation AS e
         LEFT JOIN evaluation_case AS c ON c.evaluationId = e.evaluationId AND c.rated = 1
         LEFT JOIN case_file AS f ON f.caseId = c.caseId
         LEFT JOIN account AS a ON a.accountId = coalesce(e.accountId, f.receivedBy)
         LEFT JOIN ticket AS t ON t.ticketId = e.ticketId
       WHERE e.ratedAt >= ? AND e.ratedAt < ? ORDER BY e.ratedAt, e.evaluationId, c.caseId`,
    )
    .all(about.from, about.to);
  const table = rows.map((row) => COLUMNS.map(([, , value]) => value(row, about)));
  const titles = COLUMNS.map(([field, title]) => `${title}\n${field}`);
  return about.format === 'csv' ? asCsv([titles, ...table]) : asSheet(titles, table);
}

async function asSheet(
  titles: readonly string[],
  table: readonly (readonly (string | number)[])[],
): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet('好差评', { views: [{ state: 'frozen', ySplit: 1 }] });
  sheet.addRow([...titles]);
  for (const row of table) sheet.addRow([...row]);
  sheet.getRow(1).alignment = { wrapText: true, vertical: 'middle' };
  sheet.getRow(1).font = { bold: true };
  for (const column of sheet.columns) column.width = 18;
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/** With a mark at the beginning, or Excel reads Chinese wrongly; a cell that a visitor wrote is never a formula. */
function asCsv(table: readonly (readonly (string | number)[])[]): Uint8Array {
  const cell = (value: string | number): string => {
    const text = String(value).replaceAll('\n', ' ');
    const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
    return `"${harmless.replaceAll('"', '""')}"`;
  };
  const lines = table.map((row) => row.map(cell).join(','));
  return new TextEncoder().encode(`\uFEFF${lines.join('\r\n')}\r\n`);
}

function localTime(at: Instant | null, { zoneOffsetMinutes }: EvaluationExport): string {
  return at === null
    ? ''
    : plusMs(at, zoneOffsetMinutes * 60_000)
        .slice(0, 19)
        .replace('T', ' ');
}

function tagWords(tags: string, { tagNames }: EvaluationExport): string {
  return (JSON.parse(tags) as readonly string[]).map((tag) => tagNames[tag] ?? tag).join('、');
}
