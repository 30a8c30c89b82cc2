/**
 * 应急包: what a hall works with while no hub is there, as one paper to print: 操作卡, door notice, numbers to cut, 排队登记表,
 * 收件登记表. Its numbers are reserved by rule (hall/paper.ts, casework/paper-intake.ts): the paper does not grow old.
 */
import { FIRST_PAPER_SERIAL } from '@yichuang/domain/casework/paper-intake';
import { CASES_A_DAY, hallDigit } from '@yichuang/domain/casework/numbers';
import { paperNumber, PAPER_DAYS, PAPER_NUMBERS } from '@yichuang/domain/hall/paper';
import type { HallId } from '@yichuang/domain/ids';
import type { Paper } from '../documents/paper.ts';

export interface KitFacts {
  readonly hallId: HallId;
  readonly hall: string;
  /** On the numbers to cut. */
  readonly hallShort: string;
  /** 咨询电话 and 导办台. */
  readonly phone: string;
  readonly guidePhone: string;
  /** Where this hub is found, and the second PC once it has taken over; null: none was paired. */
  readonly hubUrl: string;
  readonly standbyUrl: string | null;
  /** `社会事务(A)` … */
  readonly zones: readonly string[];
  readonly counters: number;
}

const ACROSS = 4;

export function kitPaper(facts: KitFacts): Paper {
  return {
    form: 'kit',
    authority: facts.hall,
    title: '主机停用操作卡',
    documentNo: null,
    remark: '应急包第一页，放在导办台和每个窗口',
    blocks: [
      ...cardBlocks(facts),
      ...noticeBlocks(facts),
      ...numberBlocks(facts),
      ...queueBlocks(),
      ...intakeBlocks(facts),
    ],
    codes: [],
    copies: '',
  };
}

function cardBlocks(facts: KitFacts): Paper['blocks'] {
  const { phone, guidePhone, hubUrl, standbyUrl, zones, counters } = facts;
  return [
    {
      kind: 'facts',
      rows: [
        [
          { label: '咨询电话', value: phone },
          { label: '导办台', value: guidePhone },
        ],
        [{ label: '主机地址', value: hubUrl }],
        [{ label: '备机接替后的地址', value: standbyUrl ?? '没有配备机' }],
        [{ label: '区和窗口', value: `${zones.join('、')}；共 ${String(counters)} 个窗口` }],
      ],
    },
    { kind: 'heading', text: '一、先看两分钟' },
    { kind: 'text', text: '1．看主机电源和网线，重新开机一次。取号机、窗口自己会接着干，不用关。' },
    {
      kind: 'text',
      text: '2．主机起不来、有备机的：在备机上打开 http://127.0.0.1:7305，按“主机坏了，用本机接替”，再按确认。五分钟内恢复，到此为止。',
    },
    { kind: 'heading', text: '二、备机也不行，改用纸' },
    { kind: 'text', text: '3．门口贴出告示。导办按顺序剪发 E001、E002……，一人一张，号上写取号时间和区。' },
    {
      kind: 'text',
      text: '4．发一个号，在排队登记表同一号那一行写：取号时间、区和事项。老人、残疾人、急难的，写“优”，请窗口先叫。',
    },
    {
      kind: 'text',
      text: '5．窗口空了到导办台看登记表，叫最前面的号，喊“请 E 某某号到某号窗口”，喊两遍；在登记表写叫号时间和窗口。没来写“未到”，走了写“离开”，办完写办完时间。',
    },
    {
      kind: 'text',
      text: `6．收件写收件登记表，从 ${String(FIRST_PAPER_SERIAL)} 号往下用，不跳号；给群众的收条上写登记序号和今天的日期。期限从今天算。`,
    },
    { kind: 'heading', text: '三、恢复以后' },
    {
      kind: 'text',
      text: `7．管理台“应急·补录”里照排队登记表录入；收件由窗口在“办件”里勾“补录”录入。${String(PAPER_DAYS)} 天内都能录，按真实时间算。`,
    },
    { kind: 'text', text: '8．登记表交大厅管理员存档，再打印一份新的应急包。' },
  ];
}

function noticeBlocks({ hall, phone }: KitFacts): Paper['blocks'] {
  return [
    { kind: 'sheet', title: '告　示', remark: null },
    {
      kind: 'poster',
      lines: [
        { text: '叫号系统临时停用', points: 44 },
        { text: '各窗口照常办理', points: 44 },
        { text: '请到导办台领取纸质号', points: 34 },
        { text: '听到喊号请到窗口', points: 34 },
        { text: '手里已有的号继续有效', points: 34 },
        { text: `咨询电话 ${phone}`, points: 24 },
        { text: hall, points: 24 },
      ],
    },
  ];
}

function numberBlocks({ hallShort }: KitFacts): Paper['blocks'] {
  return [
    { kind: 'sheet', title: '纸质号', remark: '沿线剪开，按顺序发，一人一张' },
    {
      kind: 'cut',
      across: ACROSS,
      cells: numbers().map((number) => ({ large: number, small: [hallShort, '取号　　：　　区　　　　'] })),
    },
  ];
}

function queueBlocks(): Paper['blocks'] {
  return [
    {
      kind: 'sheet',
      title: '排队登记表',
      remark: '日期　　　　年　　　月　　　日　　　登记人　　　　　　　',
    },
    {
      kind: 'table',
      columns: [
        { title: '号码', width: 16, align: 'center' },
        { title: '取号', width: 19, align: 'center' },
        { title: '区和事项', width: null, align: 'left' },
        { title: '叫号', width: 19, align: 'center' },
        { title: '窗口', width: 15, align: 'left' },
        { title: '办完', width: 19, align: 'center' },
        { title: '未到/离开', width: 23, align: 'left' },
      ],
      rows: numbers().map((number) => [number, '：', '', '：', '', '：', '']),
      total: null,
    },
  ];
}

function intakeBlocks({ hallId }: KitFacts): Paper['blocks'] {
  const serials = Array.from({ length: CASES_A_DAY - FIRST_PAPER_SERIAL + 1 }, (_, index) =>
    String(FIRST_PAPER_SERIAL + index),
  );
  return [
    {
      kind: 'sheet',
      title: '收件登记表',
      remark: `本大厅代号 ${String(hallDigit(hallId))}　日期　　　　年　　　月　　　日`,
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 15, align: 'center' },
        { title: '时间', width: 19, align: 'center' },
        { title: '申请人和电话', width: 42, align: 'left' },
        { title: '事项', width: null, align: 'left' },
        { title: '材料份数', width: 20, align: 'left' },
        { title: '窗口经办', width: 24, align: 'left' },
      ],
      rows: serials.map((serial) => [serial, '：', '', '', '', '']),
      total: null,
    },
  ];
}

function numbers(): readonly string[] {
  return Array.from({ length: PAPER_NUMBERS }, (_, index) => paperNumber(index + 1) ?? '');
}
