/**
 * The five levels (评价等级) with exactly these names: 国办发〔2019〕51号, 5 = 非常满意 … 1 = 非常不满意. The words are the
 * regulation's and stand on every screen alike, so they are constants and no translation of a screen.
 */
import { z } from 'zod';

export const Level = z.union([z.literal(5), z.literal(4), z.literal(3), z.literal(2), z.literal(1)]);
export type Level = z.infer<typeof Level>;

/** In the order in which they stand on a screen. */
export const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};

/** 1–2 级为差评: it opens a rectification. */
export function isBad(level: Level): boolean {
  return level <= 2;
}
