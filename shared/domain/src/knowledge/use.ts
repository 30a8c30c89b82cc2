/** What is counted of the knowledge base (检索与采纳): searches and adopted answers, nothing about anybody. */
import { z } from 'zod';
import { AnswerId } from './answer.ts';

export const KnowledgeUse = z.discriminatedUnion('kind', [
  /** 检索: one search from its first letter to its end; `found`: how many things */
  z.strictObject({ kind: z.literal('search'), words: z.string().max(120), found: z.int().min(0).max(999) }),
  /** 采纳: somebody said 有用 */
  z.strictObject({ kind: z.literal('adopted'), answerId: AnswerId }),
]);
export type KnowledgeUse = z.infer<typeof KnowledgeUse>;
