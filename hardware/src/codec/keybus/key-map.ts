/** Which key of a keypad or a rating pad means what, as data: makers number their keys as they like. */

import type { KeypadAction, KeyPress } from '../../ports/keypad.ts';
import type { RatingLevel } from '../../ports/rating-pad.ts';

export interface KeypadMap {
  /** The last byte of a press, in hexadecimal (`0c`). */
  readonly keys: Readonly<Record<string, KeypadAction>>;
  /** Keys whose meaning hangs on a single digit typed before: `0f` after 6 is 弃号. */
  readonly afterDigit: Readonly<Record<string, Readonly<Record<string, KeypadAction>>>>;
  /** What such a key means after other digits. */
  readonly afterDigits: Readonly<Record<string, KeypadAction>>;
}

/** 顺呼 重呼 评价 取消 确认 一米 暂停 转移; 确认 after 6 弃号, 0 挂起, 3 回呼, a number 选呼. */
export const usualKeypad: KeypadMap = {
  keys: {
    '0c': 'callNext',
    '0d': 'recall',
    '0b': 'rate',
    '0e': 'cancel',
    '0f': 'confirm',
    '11': 'oneMetre',
    '12': 'pause',
    '13': 'transfer',
  },
  afterDigit: { '0f': { '6': 'noShow', '0': 'hold', '3': 'callBack' } },
  afterDigits: { '0f': 'callNumber' },
};

/** Null: a key that the map does not know, or digits that are none. */
export function pressOf(address: number, data: readonly number[], map: KeypadMap): KeyPress | null {
  const typed = data.slice(0, -1);
  const key = hex(data.at(-1) ?? 0);
  const plain = map.keys[key];
  if (plain === undefined || typed.some((digit) => digit > 9)) return null;
  const digits = typed.join('');
  if (digits === '') return { address, action: plain, digits };
  const chosen = map.afterDigit[key]?.[digits];
  // The digit was the key's second half, not a number.
  if (chosen !== undefined) return { address, action: chosen, digits: '' };
  return { address, action: map.afterDigits[key] ?? plain, digits };
}

/** What a rating pad sends, in hexadecimal, and the level it stands for. */
export type LevelMap = Readonly<Record<string, RatingLevel>>;

/** Five keys on the FF 68 bus, from 非常满意 on. */
export const usualRatingPad: LevelMap = { '00': 5, '01': 4, '02': 3, '03': 2, '04': 1 };

export function levelOf(sent: number, map: LevelMap): RatingLevel | null {
  return map[hex(sent)] ?? null;
}

function hex(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
