/** 收件凭证: what was handed in and when, whether or not it will be accepted; also the second one, of a 补正. */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { dayWords } from '../words.ts';
import { askNote, closing, caseRows, materialTable, notes, receivedWords, sheet, youOf } from './parts.ts';
import type { CaseDraft, Worded } from './parts.ts';

export function receipt(draft: CaseDraft<MatterOf<'receipt'>>): Worded {
  const { content, facts, matter, texts } = draft;
  const { purpose, answers, decideBy } = matter;
  const blocks: Block[] = [
    { kind: 'to', text: `${facts.applicant.name}：` },
    { kind: 'text', text: `${youOf(facts)}${openings[purpose](facts.itemName, answers)}` },
    {
      kind: 'facts',
      rows: [
        ...caseRows(facts),
        [
          { label: '收件时间', value: receivedWords(facts) },
          { label: '收件窗口', value: facts.counter },
        ],
      ],
    },
    materialTable(facts.materials),
    notes([
      '本凭证只证明收到上列材料，不表示已经受理。',
      ...(decideBy === null ? [] : [`是否受理，最迟于${dayWords(decideBy)}前告知。`]),
      ...(purpose === 'toVerify'
        ? ['申请人身份待核验，核验前不作受理决定，请按《需带材料清单》补带证件。']
        : []),
      askNote(content, facts, texts),
    ]),
    closing(draft, '收件人', '交件签名'),
  ];
  return sheet(draft, blocks);
}

const openings: Readonly<
  Record<MatterOf<'receipt'>['purpose'], (item: string, answers: string | null) => string>
> = {
  intake: (item) => `申请办理“${item}”，所提交的下列材料已经收到。`,
  supplement: (item, answers) =>
    `就“${item}”按${answers === null ? '补正告知' : `《补正告知》（${answers}）`}补交的下列材料已经收到。`,
  toVerify: (item) => `申请办理“${item}”，所提交的下列材料已经收到，待核验身份。`,
};
