/** 不予受理通知书: why, by which law, who is competent, and how to contest it (行政许可法 §32, 行政复议法 §20). */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { askNote, closing, caseRows, notes, openingOf, sheet } from './parts.ts';
import type { CaseDraft, Worded } from './parts.ts';

const BASIS = {
  notRequired: 'refusedAsNotRequired',
  notCompetent: 'refusedAsNotCompetent',
  other: 'refusedOtherwise',
} as const;

export function refusal(draft: CaseDraft<MatterOf<'refusal'>>): Worded {
  const { content, facts, matter, texts } = draft;
  const basis = texts.basis[BASIS[matter.ground]][facts.itemType];
  const blocks: Block[] = [
    { kind: 'to', text: `${facts.applicant.name}：` },
    { kind: 'text', text: `${openingOf(facts)}收悉。${basis}` },
    { kind: 'text', text: `不予受理的理由：${matter.reason}` },
    ...(matter.competent === null
      ? []
      : [{ kind: 'text' as const, text: `该事项请向${matter.competent}申请。` }]),
    { kind: 'text', text: texts.remedy('通知') },
    { kind: 'facts', rows: caseRows(facts) },
    notes([askNote(content, facts, texts)]),
    closing(draft, '经办人', '签收'),
  ];
  return sheet(draft, blocks);
}
