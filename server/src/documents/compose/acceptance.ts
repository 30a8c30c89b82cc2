/** 受理通知单 and 视为受理通知: from which day, by which law, until when it is decided (行政许可法 §32, §42). */
import type { CaseFacts, LimitsFact, MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { dayWords } from '../words.ts';
import {
  askNote,
  closing,
  calendarNote,
  caseRows,
  limitRows,
  materialTable,
  notes,
  openingOf,
  receivedWords,
  sheet,
} from './parts.ts';
import type { CaseDraft, Worded } from './parts.ts';

export function acceptance(draft: CaseDraft<MatterOf<'acceptance'>>): Worded {
  const { facts, matter, texts } = draft;
  const basis = texts.basis.acceptance[facts.itemType];
  return accepted(
    draft,
    `${openingOf(facts)}，${basis}`,
    matter.pledged ? ['本件按告知承诺方式办理，承诺内容见所附《告知承诺书》。'] : [],
  );
}

/** Silence has accepted: the paper says since when, and is served by the office itself. */
export function deemed(draft: CaseDraft<MatterOf<'deemed'>>): Worded {
  const { facts, matter, texts } = draft;
  return accepted(draft, `${openingOf(facts)}，${texts.basis.deemed}`, [
    `受理日期为收到申请材料之日，即${dayWords(matter.receiptDay)}，办理期限自该日起算。`,
  ]);
}

function accepted(
  draft: CaseDraft<MatterOf<'acceptance'> | MatterOf<'deemed'>>,
  opening: string,
  first: readonly string[],
): Worded {
  const { content, facts, matter, texts } = draft;
  const { limits } = matter;
  const blocks: Block[] = [
    { kind: 'to', text: `${facts.applicant.name}：` },
    { kind: 'text', text: opening },
    { kind: 'facts', rows: rowsOf(facts, limits) },
    materialTable(facts.materials),
    notes([
      ...first,
      texts.limits.workingDays,
      texts.limits.excluded[facts.itemType],
      ...calendarNote(limits),
      askNote(content, facts, texts),
    ]),
    closing(draft, '受理人', '签名'),
  ];
  return sheet(draft, blocks);
}

function rowsOf(facts: CaseFacts, limits: LimitsFact): ReturnType<typeof caseRows> {
  return [
    ...caseRows(facts),
    [
      { label: '收件时间', value: receivedWords(facts) },
      { label: '受理日期', value: dayWords(limits.from) },
    ],
    ...limitRows(limits, facts.itemType === 'licence'),
    [
      { label: '收费', value: facts.fee },
      { label: '受理窗口', value: facts.counter },
    ],
    [{ label: '领取方式', value: facts.pickup }],
  ];
}
