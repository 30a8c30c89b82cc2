/** Papers on the course of a case: 特别程序告知, 延长期限告知, 撤回, 终止 (行政许可法 §42, §45). */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { dayWords } from '../words.ts';
import { askNote, closing, caseRows, notes, openingOf, sheet, youOf } from './parts.ts';
import type { CaseDraft, Worded } from './parts.ts';

/** The clock stops only with this paper in the applicant's hand. */
export function special(draft: CaseDraft<MatterOf<'special'>>): Worded {
  const { facts, matter, texts } = draft;
  return told(draft, [
    {
      kind: 'text',
      text: `${openingOf(facts)}，在审查中需要进行${matter.procedure}。${texts.basis.special[facts.itemType]}`,
    },
    {
      kind: 'facts',
      rows: [
        [{ label: '程序名称', value: matter.procedure }],
        [
          { label: '开始日期', value: dayWords(matter.from) },
          { label: '所需时间', value: matter.expected },
        ],
        [{ label: '进行的原因', value: matter.reason }],
        [{ label: '期限计算', value: '自开始之日起停止计算，自该程序结束之日的次日起继续计算。' }],
        ...caseRows(facts),
      ],
    },
  ]);
}

export function extension(draft: CaseDraft<MatterOf<'extension'>>): Worded {
  const { facts, matter, texts } = draft;
  return told(draft, [
    {
      kind: 'text',
      text: `${openingOf(facts)}，不能在规定期限内作出决定。${texts.basis.extension[facts.itemType]}`,
    },
    {
      kind: 'facts',
      rows: [
        [
          { label: '延长天数', value: `${matter.days}个工作日` },
          { label: '批准人', value: matter.approvedBy },
        ],
        [
          { label: '原到期日', value: dayWords(matter.oldDueDate) },
          { label: '延长后到期日', value: dayWords(matter.newDueDate) },
        ],
        [{ label: '延长的理由', value: matter.reason }],
        ...caseRows(facts),
      ],
    },
  ]);
}

export function withdrawal(draft: CaseDraft<MatterOf<'withdrawal'>>): Worded {
  const { facts, matter } = draft;
  return told(draft, [
    {
      kind: 'text',
      text: `${openingOf(facts)}，现应${youOf(facts)}的请求，同意撤回，该件终止办理，所交材料予以退还。`,
    },
    { kind: 'text', text: `撤回的原因：${matter.reason}` },
    { kind: 'text', text: '撤回后可以重新提出申请。' },
    { kind: 'facts', rows: caseRows(facts) },
  ]);
}

export function termination(draft: CaseDraft<MatterOf<'termination'>>): Worded {
  const { facts, matter, texts } = draft;
  return told(draft, [
    { kind: 'text', text: `${openingOf(facts)}，决定终止办理。` },
    { kind: 'text', text: `终止的理由：${matter.reason}` },
    { kind: 'text', text: `所交材料予以退还；材料齐全后可以重新提出申请。${texts.remedy('通知')}` },
    { kind: 'facts', rows: caseRows(facts) },
  ]);
}

/** The office tells, the applicant signs that it was told. */
function told(
  draft: CaseDraft<MatterOf<'special' | 'extension' | 'withdrawal' | 'termination'>>,
  blocks: readonly Block[],
): Worded {
  const { content, facts, texts } = draft;
  return sheet(draft, [
    { kind: 'to', text: `${facts.applicant.name}：` },
    ...blocks,
    notes([askNote(content, facts, texts)]),
    closing(draft, '经办人', '签收'),
  ]);
}
