/** Owns how numbers are read out: a ticket's number character by character, a counter's number as people count. */

/** How a language counts: 十二 · twelve · one two. */
export const NUMERALS = ['hanzi', 'english', 'digits'] as const;
export type Numerals = (typeof NUMERALS)[number];

/** How the digit 1 of a ticket's number is read in Chinese: yī, or yāo, which cannot be mistaken for 七. */
export type OneAs = '一' | '幺';

export const LETTERS: readonly string[] = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
export const DIGITS: readonly string[] = Array.from('0123456789');

/** `A012` → A 0 1 2, with the given token for 1. */
export function readTicketNumber(number: string, one = '1'): readonly string[] {
  return Array.from(number, (character) => (character === '1' ? one : character));
}

/** Counter 12 → 十 2 · 12 · 1 2. Counters are 1–99. */
export function readCounter(numerals: Numerals, counter: number): readonly string[] {
  switch (numerals) {
    case 'hanzi':
      return inHanzi(counter);
    case 'english':
      return inEnglish(counter);
    case 'digits':
      return Array.from(String(counter));
  }
}

/** Every token that a counter's number can need. */
export function counterTokens(numerals: Numerals): readonly string[] {
  return [...new Set(Array.from({ length: 99 }, (_, index) => readCounter(numerals, index + 1)).flat())];
}

// 十 · 十二 · 二十 · 二十一
function inHanzi(counter: number): readonly string[] {
  const tens = Math.floor(counter / 10);
  const ones = counter % 10;
  return [
    ...(tens > 1 ? [String(tens)] : []),
    ...(tens > 0 ? ['十'] : []),
    ...(ones > 0 ? [String(ones)] : []),
  ];
}

function inEnglish(counter: number): readonly string[] {
  if (counter <= 20) return [String(counter)];
  const ones = counter % 10;
  return [String(counter - ones), ...(ones > 0 ? [String(ones)] : [])];
}
