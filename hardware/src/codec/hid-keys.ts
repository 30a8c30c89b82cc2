/**
 * Keyboards over HID (usage page 01, usage 06), boot report: modifiers, reserved, six usages that are down. A rating pad
 * of this make is a keyboard with five keys; which usage is which level is data.
 */

import type { LevelMap } from './keybus/key-map.ts';

export const keyboardUsage = { usagePage: 0x01, usage: 0x06 } as const;
export const keyboardReportBytes = 8;

/** Keys 1 … 5 of the upper row (1E …) and of the number block (59 …), from 非常满意 on. */
export const keyboardPad: LevelMap = {
  '1e': 5,
  '1f': 4,
  '20': 3,
  '21': 2,
  '22': 1,
  '59': 5,
  '5a': 4,
  '5b': 3,
  '5c': 2,
  '5d': 1,
};

/** Whether this report says that too many keys are down to tell which (rollover). */
const rollover = 0x01;

/** The digit of a key of the upper row or of the number block; null for every other key. */
export function digitOf(usage: number): number | null {
  for (const one of [0x1e, 0x59]) {
    const place = usage - one;
    if (place >= 0 && place <= 9) return (place + 1) % 10;
  }
  return null;
}

export interface KeyboardReports {
  /** Usages that went down with this report; a key that stays down is told once, however long. */
  push(report: Uint8Array): number[];
}

export function keyboardReports(): KeyboardReports {
  let down: ReadonlySet<number> = new Set();
  return {
    push(report) {
      const keys = [...report.subarray(2, keyboardReportBytes)].filter((usage) => usage > 0);
      if (keys.includes(rollover)) return [];
      const fresh = keys.filter((usage) => !down.has(usage));
      down = new Set(keys);
      return [...new Set(fresh)];
    },
  };
}
