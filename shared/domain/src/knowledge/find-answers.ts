/** Finding answers by what somebody types: as items are found, by 汉字, 拼音 and 首字母. */
import { searchSpelled } from '../catalogue/search.ts';
import type { Answer, KnowledgeBook } from './answer.ts';

/** Questions are long: a resemblance below this is chance. */
const LEAST = 20;

/** Best first; an empty query finds nothing. */
export function findAnswers(
  { answers, index }: Pick<KnowledgeBook, 'answers' | 'index'>,
  typed: string,
  limit = 6,
): readonly Answer[] {
  const byId = new Map(answers.map((answer) => [answer.answerId, answer]));
  return searchSpelled(index, ({ answerId }) => answerId, typed, limit)
    .filter(({ score }) => score >= LEAST)
    .flatMap(({ id }) => byId.get(id) ?? []);
}
