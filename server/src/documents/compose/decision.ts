/** 准予 and 不予决定: the result, or the reasons and how to contest them (行政许可法 §38). */
import type { MatterOf } from '../content.ts';
import type { Block } from '../paper.ts';
import { dayWords } from '../words.ts';
import { askNote, caseRows, notes, openingOf, sealOf, sheet } from './parts.ts';
import type { CaseDraft, Worded } from './parts.ts';

export function granted(draft: CaseDraft<MatterOf<'granted'>>): Worded {
  const { facts, matter, texts } = draft;
  return decided(draft, [
    { kind: 'text', text: `${openingOf(facts)}，${texts.basis.granted[facts.itemType]}` },
    {
      kind: 'facts',
      rows: [
        [{ label: '决定结果', value: matter.resultName }],
        ...(matter.resultNo === null ? [] : [[{ label: '证照文号', value: matter.resultNo }]]),
        ...(matter.validUntil === null ? [] : [[{ label: '有效期至', value: dayWords(matter.validUntil) }]]),
        [{ label: '送达', value: '自作出本决定之日起十日内颁发、送达。' }],
        [{ label: '领取方式', value: facts.pickup }],
        ...caseRows(facts),
      ],
    },
  ]);
}

export function denied(draft: CaseDraft<MatterOf<'denied'>>): Worded {
  const { facts, matter, texts } = draft;
  return decided(draft, [
    { kind: 'text', text: `${openingOf(facts)}，${texts.basis.denied[facts.itemType]}` },
    { kind: 'text', text: `理由：${matter.reason}` },
    { kind: 'text', text: texts.remedy('决定') },
    { kind: 'facts', rows: caseRows(facts) },
  ]);
}

function decided(draft: CaseDraft<MatterOf<'granted' | 'denied'>>, blocks: readonly Block[]): Worded {
  const { content, facts, matter, texts } = draft;
  const basis = facts.legalBasis.map((law) => `《${law}》`).join('、');
  return sheet(
    draft,
    [
      { kind: 'to', text: `${facts.applicant.name}：` },
      ...blocks,
      notes([...(basis === '' ? [] : [`办理依据：${basis}。`]), askNote(content, facts, texts)]),
      { kind: 'closing', boxes: [], seal: sealOf(content) },
    ],
    facts.itemType === 'licence' ? texts.title(matter.form) : texts.otherTitles[matter.form],
  );
}
