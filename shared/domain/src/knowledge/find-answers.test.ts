import { expect, it } from 'vitest';
import type { LocalDate } from '../ids.ts';
import { AnswerId, type Answer, type AnswerEntry } from './answer.ts';
import { findAnswers } from './find-answers.ts';

const MISSED = AnswerId.parse('KB004');
const SHOP = AnswerId.parse('KB024');

const answer = (answerId: AnswerId, question: string): Answer => ({
  answerId,
  question,
  answer: '…',
  items: [],
  audience: 'both',
  reviewedOn: '2026-11-23' as LocalDate,
  toReview: false,
});
const entry = (answerId: AnswerId, text: string, pinyin: string): AnswerEntry => ({
  answerId,
  text,
  pinyin,
  initials: pinyin.replaceAll(/([a-z])[a-z]* ?/g, '$1'),
});

const BOOK = {
  answers: [answer(MISSED, '过号了怎么办？'), answer(SHOP, '个体户执照多久能拿到？')],
  index: [
    entry(MISSED, '过号了怎么办？', 'guo hao le zen me ban'),
    entry(MISSED, '叫号没听到', 'jiao hao mei ting dao'),
    entry(SHOP, '个体户执照多久能拿到？', 'ge ti hu zhi zhao duo jiu neng na dao'),
  ],
};
const ids = (typed: string): readonly AnswerId[] => findAnswers(BOOK, typed).map(({ answerId }) => answerId);

it('问句、别的问法、拼音、首字母都找得到', () => {
  for (const typed of ['过号', '没听到叫号', 'guohao', 'ghl', 'jhmt']) expect(ids(typed)).toEqual([MISSED]);
  expect(ids('执照')).toEqual([SHOP]);
  expect(ids('gethzz').length).toBeLessThanOrEqual(1);
});

it('什么也没输、不相干的话，什么也找不到', () => {
  expect(ids('')).toEqual([]);
  expect(ids('今天天气')).toEqual([]);
});
