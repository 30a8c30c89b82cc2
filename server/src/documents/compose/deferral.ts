/** 容缺受理通知书 and 告知承诺书: what is still owed and until when, and what the applicant vouches for. */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { DAY_BY_HAND, dayWords, MATERIAL_FORMS } from '../words.ts';
import {
  askNote,
  closing,
  calendarNote,
  caseRows,
  limitRows,
  notes,
  openingOf,
  sealOf,
  sheet,
} from './parts.ts';
import type { CaseDraft, Worded } from './parts.ts';

export function deferral(draft: CaseDraft<MatterOf<'deferral'>>): Worded {
  const { content, facts, matter, texts } = draft;
  const { limits, deferred } = matter;
  const blocks: Block[] = [
    { kind: 'to', text: `${facts.applicant.name}：` },
    { kind: 'text', text: `${openingOf(facts)}，${texts.basis.deferral}请在下列期限内补齐：` },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 12, align: 'center' },
        { title: '容缺材料', width: null, align: 'left' },
        { title: '形式', width: 26, align: 'center' },
        { title: '份数', width: 34, align: 'center' },
        { title: '补齐期限', width: 36, align: 'center' },
      ],
      rows: deferred.map(({ name, form, originals, copies, dueDate }, index) => [
        `${index + 1}`,
        name,
        MATERIAL_FORMS[form],
        [originals > 0 ? `原件${originals}` : '', copies > 0 ? `复印件${copies}` : '']
          .filter(Boolean)
          .join('、'),
        dueDate === null ? '' : dayWords(dueDate),
      ]),
      total: null,
    },
    {
      kind: 'facts',
      rows: [...caseRows(facts), ...(limits === null ? [] : limitRows(limits, facts.itemType === 'licence'))],
    },
    notes([
      texts.deferralConsequence,
      '补齐期限不超过本事项的承诺期限；容缺期间办理期限照常计算。',
      ...(limits === null ? [] : calendarNote(limits)),
      askNote(content, facts, texts),
    ]),
    {
      kind: 'closing',
      boxes: [
        [
          '本人（单位）已知悉上述内容，承诺按期补齐，逾期自愿承担后果。',
          '申请人（代办人）签名：',
          DAY_BY_HAND,
        ],
        ['受理人签名：', `（${facts.counter}）${DAY_BY_HAND}`],
      ],
      seal: sealOf(content),
    },
  ];
  return sheet(draft, blocks);
}

export function pledge(draft: CaseDraft<MatterOf<'pledge'>>): Worded {
  const { facts, matter, texts } = draft;
  const blocks: Block[] = [
    { kind: 'heading', text: '一、行政机关告知' },
    { kind: 'text', text: texts.basis.pledge },
    { kind: 'text', text: `办理“${facts.itemName}”应当具备的条件：` },
    ...matter.conditions.map((text, index) => ({
      kind: 'text' as const,
      text: `（${index + 1}）${text}`,
    })),
    {
      kind: 'text',
      text: '作出不实承诺或者未履行承诺的，依法撤销决定，并记入信用记录；造成损失的，依法承担责任。',
    },
    { kind: 'facts', rows: caseRows(facts) },
    { kind: 'heading', text: '二、申请人承诺' },
    {
      kind: 'text',
      text: '本人（单位）已知晓上述告知的全部内容，所填写的信息真实、准确，已经具备办理该事项的条件，愿意承担不实承诺的法律责任，上述承诺是本人（单位）真实意思的表示。',
    },
    closing(draft, '经办人', '承诺签名'),
  ];
  return sheet(draft, blocks);
}
