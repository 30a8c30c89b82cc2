/** What several papers have in common (文书通用部分): the facts of the case, the list of papers, signatures, seal, remedy. */
import type { CaseFacts, DocumentContent, LimitsFact, MaterialFact, Matter } from '../content.ts';
import type { PaperWords } from '../paper-words.ts';
import type { Block, Column, FactRow, Paper } from '../paper.ts';
import {
  DAY_BY_HAND,
  dayWords,
  excludedWords,
  MINUTE_BY_HAND,
  minuteWords,
  partyLine,
  remarkOf,
  shortCodeWords,
  totalWords,
} from '../words.ts';

/** A document with the matter of one form and the office's words for it. */
export interface Draft<M extends Matter> {
  readonly content: DocumentContent;
  readonly matter: M;
  readonly texts: PaperWords;
}

/** A draft that stands on one case. */
export interface CaseDraft<M extends Matter> extends Draft<M> {
  readonly facts: CaseFacts;
}

/** A paper without what every form has: its own title only where the office's word for the form is not enough. */
export type Worded = Omit<Paper, 'form' | 'documentNo' | 'title'> & { readonly title?: string };

/** A sheet that the office issues on a case. */
export function sheet(
  { content, facts }: CaseDraft<Matter>,
  blocks: readonly Block[],
  title?: string,
): Worded {
  return {
    ...(title === undefined ? {} : { title }),
    authority: content.authority,
    remark: remarkOn(content),
    blocks: [...blocks],
    codes: codesOf(facts),
    copies: copiesWords(content.copies),
  };
}

/** 作废 keeps its number; the paper that stands in for it says so. */
export function remarkOn({ replaces }: DocumentContent): string | null {
  return replaces === null ? null : `（本文书代替已作废的${replaces}）`;
}

/** The province's number first: it is the one by which everybody else asks. */
function numberRows({ externalNo, caseNo, shortCode }: CaseFacts): FactRow[] {
  const short = { label: '查询短码', value: shortCodeWords(shortCode) };
  return [
    externalNo === null ? [short] : [{ label: '省平台编号', value: externalNo }, short],
    ...(caseNo === null ? [] : [[{ label: '办件编号', value: caseNo }]]),
  ];
}

export function copiesWords(copies: number): string {
  return copies === 1
    ? '一份，交申请人'
    : `一式${['', '', '两', '三', '四', '五', '六', '七', '八', '九'][copies] ?? copies}份，一份交申请人，${copies === 2 ? '一份' : '其余'}存档`;
}

/** How the paper speaks to the applicant. */
export function youOf({ applicant }: CaseFacts): string {
  return applicant.kind === 'organisation' ? '你单位' : '你';
}

/** 你于2026年11月25日提出的“…”申请 */
export function openingOf(facts: CaseFacts): string {
  return `${youOf(facts)}于${dayWords(facts.receivedAt)}提出的“${facts.itemName}”申请`;
}

/** Who and what, the same on every paper of the case. */
export function caseRows(facts: CaseFacts): FactRow[] {
  const { applicant, agent, scenario } = facts;
  return [
    ...numberRows(facts),
    [{ label: '申请事项', value: facts.itemName }],
    ...(scenario.length === 0 ? [] : [[{ label: '办理情形', value: scenario.join('；') }]]),
    [{ label: '申请人', value: partyLine(applicant) }],
    ...(agent === null ? [] : [[{ label: '代办人', value: partyLine(agent) }]]),
  ];
}

export const MATERIAL_COLUMNS: readonly Column[] = [
  { title: '序号', width: 12, align: 'center' },
  { title: '材料名称', width: null, align: 'left' },
  { title: '原件', width: 14, align: 'center' },
  { title: '复印件', width: 17, align: 'center' },
  { title: '备注', width: 48, align: 'left' },
];

export function materialTable(materials: readonly MaterialFact[]): Block {
  return {
    kind: 'table',
    columns: [...MATERIAL_COLUMNS],
    rows: materials.map((material, index) => [
      `${index + 1}`,
      material.name,
      count(material, material.originals),
      count(material, material.copies),
      remarkOf(material),
    ]),
    total: `合计${materials.length}项：${totalWords(materials)}`,
  };
}

/** Of a paper that did not come, no number of sheets is stated. */
function count({ form }: MaterialFact, number: number): string {
  return form === 'paper' ? `${number}` : '—';
}

/** 法定 and 承诺 side by side: how long, and the day by which it is decided. */
export function limitRows(limits: LimitsFact, licence: boolean): FactRow[] {
  const { promised, statutory } = limits;
  const days = [
    `${dayWords(promised.dueDate)}前（承诺）`,
    ...(statutory === null ? [] : [`法定最迟${dayWords(statutory.dueDate)}`]),
  ];
  return [
    [
      { label: '承诺期限', value: promised.words },
      { label: '法定期限', value: statutory === null ? '法律法规未作规定' : statutory.words },
    ],
    [{ label: licence ? '作出决定的日期' : '办结日期', value: days.join('；') }],
    [{ label: '不计入期限', value: excludedWords(limits) }],
  ];
}

/** The date on a paper stays; a calendar that is not published yet is said, never guessed in silence. */
export function calendarNote({ certain }: LimitsFact): readonly string[] {
  return certain ? [] : ['期限跨入放假安排尚未公布的年度，届时以公布的放假安排重新计算并告知。'];
}

export function askNote({ hall }: DocumentContent, { counter, clerk }: CaseFacts, texts: PaperWords): string {
  return `办理窗口：${counter}，经办人：${clerk}。咨询电话：${hall.phone}；投诉举报：${texts.complaints}。`;
}

export type Seal = Extract<Block, { readonly kind: 'closing' }>['seal'];

/** Null: the form is signed, not sealed. */
export function sealOf({ authority, sealName, issuedOn }: DocumentContent): Seal {
  if (sealName === null) return null;
  const own = sealName.startsWith(authority) ? sealName.slice(authority.length) : sealName;
  return { authority, mark: `（加盖${own}）`, date: dayWords(issuedOn) };
}

/** Both sign, the applicant with the minute; beside them the seal. */
export function closing({ content, facts }: CaseDraft<Matter>, ours: string, theirs: string): Block {
  return {
    kind: 'closing',
    boxes: [
      [`申请人（代办人）${theirs}：`, MINUTE_BY_HAND],
      [`${ours}签名：`, `（${facts.counter}）${DAY_BY_HAND}`],
    ],
    seal: sealOf(content),
  };
}

function codesOf({ progressUrl, evaluationUrl }: CaseFacts): { label: string; url: string }[] {
  return [
    ...(progressUrl === null ? [] : [{ label: '扫码查进度', url: progressUrl }]),
    ...(evaluationUrl === null ? [] : [{ label: '扫码评价服务', url: evaluationUrl }]),
  ];
}

export function receivedWords(facts: CaseFacts): string {
  return minuteWords(facts.receivedAt);
}

export function notes(items: readonly string[], title = '说明'): Block {
  return { kind: 'notes', title, items: [...items] };
}
