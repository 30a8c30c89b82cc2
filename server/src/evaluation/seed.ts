/** `server/office/evaluation.json` (评价初始设置): rules and words that a new hall begins with; what is a guess says so. */
import { readFileSync } from 'node:fs';
import { EvaluationRules } from '@yichuang/domain/evaluation/rules';
import type { EvaluationWords } from '@yichuang/protocol/evaluation';
import { z } from 'zod';

const Words = z.record(z.string(), z.strictObject({ zh: z.string(), guess: z.boolean() }));

const Seed = z.strictObject({
  why: z.string(),
  rules: EvaluationRules.omit({ revision: true }),
  words: z.strictObject({ tags: Words, kinds: Words, measures: Words, appeals: Words }),
});

export const SEED = Seed.parse(
  JSON.parse(readFileSync(new URL('../../office/evaluation.json', import.meta.url), 'utf8')),
);

/** As the pages show them. */
export const EVALUATION_WORDS: EvaluationWords = {
  tags: plain(SEED.words.tags),
  kinds: plain(SEED.words.kinds),
  measures: plain(SEED.words.measures),
  appeals: plain(SEED.words.appeals),
};

function plain(words: z.infer<typeof Words>): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(words).map(([id, { zh }]) => [id, zh]));
}
