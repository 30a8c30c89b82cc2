/** 补正材料一次性告知书: everything that is to be put right, at once and in full (行政许可法 §32 一款四项). */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { dayWords } from '../words.ts';
import { askNote, closing, caseRows, notes, openingOf, receivedWords, sheet } from './parts.ts';
import type { CaseDraft, Worded } from './parts.ts';

type Kind = MatterOf<'correction'>['missing'][number]['kind'];

const TROUBLES: Readonly<Record<Kind, string>> = {
  absent: '缺少',
  form: '形式不符',
  content: '内容需补正',
};

export function correction(draft: CaseDraft<MatterOf<'correction'>>): Worded {
  const { content, facts, matter, texts } = draft;
  const blocks: Block[] = [
    { kind: 'to', text: `${facts.applicant.name}：` },
    { kind: 'text', text: `${openingOf(facts)}，${texts.basis.correction[facts.itemType]}` },
    {
      kind: 'table',
      columns: [
        { title: '序号', width: 12, align: 'center' },
        { title: '需要补正的材料', width: 56, align: 'left' },
        { title: '问题', width: 24, align: 'center' },
        { title: '补正要求', width: null, align: 'left' },
      ],
      rows: matter.missing.map(({ name, kind, requirement }, index) => [
        `${index + 1}`,
        name,
        TROUBLES[kind],
        requirement,
      ]),
      total: null,
    },
    {
      kind: 'facts',
      rows: [
        ...caseRows(facts),
        [
          { label: '收件时间', value: receivedWords(facts) },
          { label: '收件日', value: dayWords(matter.receiptDay) },
        ],
        ...(matter.note === null ? [] : [[{ label: '补充说明', value: matter.note }]]),
      ],
    },
    notes([
      texts.correctionNotice[facts.itemType],
      ...(matter.count > 1 ? [`本次为第${matter.count}次告知。`] : []),
      `补正方式：将补正材料交到${content.hall.name}${facts.counter}，或者告知窗口后邮寄（${content.hall.address}）。`,
      '补交材料时另行出具收件凭证。',
      askNote(content, facts, texts),
    ]),
    closing(draft, '经办人', '签收'),
  ];
  return sheet(draft, blocks);
}
