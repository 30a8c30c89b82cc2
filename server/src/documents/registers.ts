/**
 * The registers (登记簿) in words: which columns each has, what stands in them. Rows are opened a few at a time and the hub
 * breathes in between: a year of receipts is many thousands.
 */
import type { Instant } from '@yichuang/domain/ids';
import type { RegisterColumn, RegisterEntry, RegisterId } from '@yichuang/protocol/documents';
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { DocumentReader, RegisterRow } from './store/document-reader.ts';
import type { DocumentRow } from './store/document-rows.ts';
import type { Face } from './store/face.ts';
import { SERVED_WAYS, shortCodeWords, STATUSES } from './words.ts';

export interface RegisterNames {
  account(accountId: string | null): string;
  seal(sealId: string | null): string;
  reason(reasonId: string | null): string;
  documentNo(documentId: string | null): string;
  /** 2026-11-25 09:05 by the hall's clock */
  minute(at: Instant | null): string;
}

export interface RegisterBook {
  readonly register: RegisterId;
  readonly title: string;
  readonly columns: readonly RegisterColumn[];
  readonly entries: readonly RegisterEntry[];
  /** Rows that were looked at, found or not: where the next page begins; null at the end. */
  readonly next: number | null;
}

export interface RegisterWish {
  readonly register: RegisterId;
  readonly from: Instant;
  readonly to: Instant;
  readonly departmentId: string | null;
  readonly q: string;
  readonly offset: number;
  /** Found rows at most. */
  readonly most: number;
}

const AT_A_TIME = 100;

interface Shown {
  readonly row: DocumentRow;
  readonly face: Face | null;
  readonly status: string | null;
  readonly names: RegisterNames;
}

type Cell = readonly [key: string, title: string, words: (shown: Shown) => string];

const NUMBER: Cell = ['documentNo', '文书号', ({ row }) => row.documentNo ?? '—'];
const CODE: Cell = ['shortCode', '查询短码', ({ row }) => shortCodeWords(row.shortCode ?? '')];
const EXTERNAL: Cell = ['externalNo', '省平台编号', ({ face }) => face?.externalNo ?? ''];
const CASE_NO: Cell = ['caseNo', '办件编号', ({ face }) => face?.caseNo ?? ''];
const ITEM: Cell = ['itemName', '事项', ({ face }) => face?.itemName ?? ''];
const APPLICANT: Cell = ['applicant', '申请人', ({ face }) => face?.applicant ?? '（已清除）'];
const AGENT: Cell = ['agent', '代办人', ({ face }) => face?.agent ?? ''];
const STATUS: Cell = ['status', '办件状态', ({ status }) => STATUSES[status ?? ''] ?? ''];
const VOID: Cell = [
  'void',
  '备注',
  ({ row, names }) =>
    [
      row.replaces === null ? '' : `代替${names.documentNo(row.replaces)}`,
      row.voidedAt === null ? '' : `作废 ${names.minute(row.voidedAt)}`,
    ]
      .filter((word) => word !== '')
      .join('；'),
];

const BOOKS: Readonly<Record<RegisterId, { readonly title: string; readonly cells: readonly Cell[] }>> = {
  receipt: {
    title: '收件登记簿',
    cells: [
      NUMBER,
      ['at', '收件时间', ({ row, names }) => names.minute(row.issuedAt)],
      EXTERNAL,
      CODE,
      CASE_NO,
      ITEM,
      APPLICANT,
      ['phone', '联系电话', ({ face }) => face?.phone ?? ''],
      AGENT,
      ['materials', '材料份数', ({ face }) => face?.materials ?? ''],
      ['counter', '收件窗口', ({ face }) => face?.counter ?? ''],
      ['clerk', '收件人', ({ row, names }) => names.account(row.issuedBy)],
      STATUS,
      VOID,
    ],
  },
  acceptance: {
    title: '受理登记簿',
    cells: [
      NUMBER,
      ['at', '受理时间', ({ row, names }) => names.minute(row.issuedAt)],
      ['title', '文书', ({ face }) => face?.title ?? ''],
      EXTERNAL,
      CODE,
      CASE_NO,
      ITEM,
      ['department', '审批机关', ({ face }) => face?.department ?? ''],
      APPLICANT,
      AGENT,
      ['materials', '材料份数', ({ face }) => face?.materials ?? ''],
      ['promisedDue', '承诺到期', ({ face }) => face?.promisedDue ?? ''],
      ['statutoryDue', '法定到期', ({ face }) => face?.statutoryDue ?? ''],
      ['clerk', '受理人', ({ row, face, names }) => names.account(row.issuedBy) || (face?.clerk ?? '')],
      ['stampedAt', '盖章时间', ({ row, names }) => names.minute(row.stampedAt)],
      STATUS,
      VOID,
    ],
  },
  seal: {
    title: '用印登记簿',
    cells: [
      ['at', '用印时间', ({ row, names }) => names.minute(row.stampedAt)],
      ['seal', '印章', ({ row, names }) => names.seal(row.stampedSealId)],
      ['title', '文书名称', ({ face }) => face?.title ?? ''],
      NUMBER,
      ['copies', '份数', ({ row }) => `${row.copies}`],
      CODE,
      ITEM,
      APPLICANT,
      ['by', '用印人', ({ row, names }) => names.account(row.stampedBy)],
      VOID,
    ],
  },
  delivery: {
    title: '送达登记簿',
    cells: [
      NUMBER,
      ['at', '送达时间', ({ row, names }) => names.minute(row.issuedAt)],
      ['to', '受送达人', ({ face }) => face?.applicant ?? '（已清除）'],
      ['results', '送达的文书（证件）', ({ face }) => face?.results.join('；') ?? ''],
      ITEM,
      ['receiver', '收件人', ({ face }) => face?.receiver ?? ''],
      ['relation', '与受送达人关系', ({ face }) => face?.relation ?? ''],
      ['how', '送达方式', ({ face }) => face?.how ?? ''],
      ['trackingNo', '快递单号', ({ face }) => face?.trackingNo ?? ''],
      ['by', '送达人', ({ row, names }) => names.account(row.issuedBy)],
      VOID,
    ],
  },
  void: {
    title: '作废文书登记簿',
    cells: [
      ['at', '作废时间', ({ row, names }) => names.minute(row.voidedAt)],
      ['title', '文书名称', ({ face }) => face?.title ?? ''],
      NUMBER,
      ['issuedAt', '出具时间', ({ row, names }) => names.minute(row.issuedAt)],
      CODE,
      ITEM,
      APPLICANT,
      ['reason', '作废原因', ({ row, names }) => names.reason(row.voidReasonId)],
      ['by', '作废人', ({ row, names }) => names.account(row.voidedBy)],
      ['served', '送达情况', ({ row }) => SERVED_WAYS[row.servedHow ?? ''] ?? '未送达'],
    ],
  },
};

export async function registerBook(
  reader: Pick<DocumentReader, 'register'>,
  wish: RegisterWish,
  names: RegisterNames,
): Promise<RegisterBook> {
  const { register, q, most } = wish;
  const { title, cells } = BOOKS[register];
  const entries: RegisterEntry[] = [];
  let offset = wish.offset;
  let next: number | null = null;
  while (next === null) {
    const rows = reader.register({ ...wish, limit: AT_A_TIME, offset });
    for (const row of rows) {
      if (entries.length === most) {
        next = offset;
        break;
      }
      offset += 1;
      const entry = entryOf(row, cells, names);
      if (matches(entry, q)) entries.push(entry);
    }
    if (rows.length < AT_A_TIME) break;
    await nextTurn();
  }
  return { register, title, columns: cells.map(([key, head]) => ({ key, title: head })), entries, next };
}

function entryOf(
  { row, face, status }: RegisterRow,
  cells: readonly Cell[],
  names: RegisterNames,
): RegisterEntry {
  const shown: Shown = { row, face: face.state === 'open' ? face.value : null, status, names };
  return {
    documentId: row.documentId,
    caseId: row.caseId,
    cells: Object.fromEntries(cells.map(([key, , words]) => [key, words(shown)])),
    voided: row.voidedAt !== null,
  };
}

/** Numbers are found with and without the gaps in which they are shown. */
function matches({ cells }: RegisterEntry, q: string): boolean {
  if (q === '') return true;
  const sought = bare(q);
  return Object.values(cells).some((words) => bare(words).includes(sought));
}

function bare(words: string): string {
  return words.replaceAll(/\s/gu, '').toLowerCase();
}
