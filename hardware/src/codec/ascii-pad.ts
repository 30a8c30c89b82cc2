/** Rating pads that send one byte a key, `1` … `5` or `A` … `E` (9600 8N1): which byte is which level is data. */

import type { RatingLevel } from '../ports/rating-pad.ts';
import { levelOf, type LevelMap } from './keybus/key-map.ts';

/** From 非常满意 on. */
export const digitPad: LevelMap = { '31': 5, '32': 4, '33': 3, '34': 2, '35': 1 };
export const letterPad: LevelMap = { '41': 5, '42': 4, '43': 3, '44': 2, '45': 1 };

/** The levels in a piece of the stream; every other byte is line noise. */
export function levelsIn(bytes: Uint8Array, map: LevelMap): RatingLevel[] {
  return Array.from(bytes, (byte) => levelOf(byte, map)).filter((level) => level !== null);
}
