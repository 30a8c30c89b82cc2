/** The five levels (评价等级) as values: 5 = 非常满意 … 1 = 非常不满意; their names stand in questionnaire.ts. */
import { z } from 'zod';

export const Level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)]);
export type Level = z.infer<typeof Level>;

/** 1–2 级为差评: it opens a rectification. */
export function isBad(level: Level): boolean {
  return level <= 2;
}
