/**
 * What every page that asks shows alike (评价用语): the five levels with exactly these names, 国办发〔2019〕51号, and how much
 * may be written. The words are the regulation's, so they are constants and no translation of a screen. No library here: a
 * visitor's phone loads this file.
 */
import type { Level } from './level.ts';

/** In the order in which they stand on a screen. */
export const LEVELS: readonly Level[] = [5, 4, 3, 2, 1];

export const LEVEL_NAMES: Readonly<Record<Level, string>> = {
  5: '非常满意',
  4: '满意',
  3: '基本满意',
  2: '不满意',
  1: '非常不满意',
};

/** Characters that a visitor may write. */
export const NOTE_LENGTH = 150;
