import type { AnswerBody } from '@yichuang/domain/knowledge/answer';
import { expect, it } from 'vitest';
import { bodyOf, draftOf, newDraft } from './answer-draft.ts';

const KEPT: AnswerBody = {
  question: '过号了怎么办？',
  otherQuestions: ['叫号没听到', '错过了叫号'],
  answer: '不用重新取号，请回到叫您的窗口说一声。',
  itemIds: [],
  audience: 'citizen',
  departmentId: null,
  person: null,
  reviewDays: 180,
};

it('what was kept comes back from the fields as it was', () => {
  expect(bodyOf(draftOf(KEPT))).toEqual({ body: KEPT });
});

it('empty lines are no questions, blanks no name', () => {
  const draft = { ...draftOf(KEPT), others: '\n 叫号没听到 \n\n', person: '  ' };
  expect(bodyOf(draft)).toEqual({ body: { ...KEPT, otherQuestions: ['叫号没听到'] } });
});

it('each field says what is wrong with it', () => {
  const draft = { ...newDraft('嗯', null), others: '短', person: '长'.repeat(21) };
  expect(bodyOf(draft)).toEqual({ faults: new Set(['question', 'others', 'answer', 'person']) });
});
