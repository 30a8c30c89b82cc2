/** 一次性告知单 and 需带材料清单: what to bring, where, how long it takes; no number needed. */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { dayWords } from '../words.ts';
import { askNote, MATERIAL_COLUMNS, notes, sheet } from './parts.ts';
import type { CaseDraft, Draft, Worded } from './parts.ts';

export function onceNotice({ content, matter, texts }: Draft<MatterOf<'onceNotice'>>): Worded {
  const blocks: Block[] = [
    {
      kind: 'facts',
      rows: [
        [{ label: '事项', value: matter.itemName }],
        [{ label: '您的情形', value: matter.scenario.join('；') || '一般情形' }],
        [{ label: '到哪里办', value: matter.where }],
        [
          { label: '办理期限', value: matter.howLong },
          { label: '收费', value: matter.fee },
        ],
      ],
    },
    {
      kind: 'table',
      columns: [...MATERIAL_COLUMNS],
      rows: matter.needed.map(({ name, originals, copies, remark }, index) => [
        `${index + 1}`,
        name,
        originals > 0 ? `${originals}` : '—',
        copies > 0 ? `${copies}` : '—',
        remark,
      ]),
      total: null,
    },
    notes([
      '请带齐上列材料来办；情形有变化的，材料可能不同，请再问窗口或者导办台。',
      `咨询电话：${content.hall.phone}；投诉举报：${texts.complaints}。`,
      `地址：${content.hall.address}。`,
      `依据：${matter.version}，${dayWords(content.issuedOn)}打印。`,
    ]),
  ];
  return { authority: content.hall.name, remark: null, blocks, codes: [], copies: '本单不作为受理凭证' };
}

export function bringList(draft: CaseDraft<MatterOf<'bringList'>>): Worded {
  const { content, facts, matter, texts } = draft;
  const blocks: Block[] = [
    { kind: 'to', text: `${facts.applicant.name}：` },
    {
      kind: 'text',
      text: `办理“${facts.itemName}”还需要带下列证件或者材料${matter.until === null ? '' : `，请于${dayWords(matter.until)}前带来`}：`,
    },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 14, align: 'center' },
        { title: '需带的证件或材料', width: null, align: 'left' },
      ],
      rows: matter.items.map((item, index) => [`${index + 1}`, item]),
      total: null,
    },
    notes([
      '带来后核验身份，再作受理决定；此前的收件时间不变。',
      `地址：${content.hall.address}。`,
      askNote(content, facts, texts),
    ]),
  ];
  return { ...sheet(draft, blocks), copies: '本单不作为受理凭证' };
}
