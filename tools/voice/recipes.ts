/**
 * Owns what the shipped packs contain: which clips, how the synthesiser is asked to say each, and how clips and
 * pauses make a sentence. Everything here except `voice`, `speed` and `say` goes into pack.json as it is.
 */

export interface Recipe {
  /** Folder of the pack and language it speaks (BCP 47). */
  readonly id: string;
  readonly lang: string;
  readonly voice: string;
  /** espeak-ng's words a minute; the voice is set slow, pauses bring it under 4 字 a second. */
  readonly speed: number;
  /** Clips in the order spoken; a number is silence in seconds; {number} and {counter} are read out. */
  readonly sentence: readonly (string | number)[];
  readonly numerals: 'hanzi' | 'english' | 'digits';
  /** Silence in seconds: after the chime, between the characters of a number, before the sentence is said again. */
  readonly pauses: { readonly chime: number; readonly characters: number; readonly again: number };
  readonly clips: Readonly<Record<string, Clip>>;
}

export interface Clip {
  /** File name without its ending, ASCII so that it survives every archive and file system. */
  readonly file: string;
  readonly say: string;
  /** When it must differ from the recipe's. */
  readonly speed?: number;
}

type Says = Readonly<Record<string, string>>;

// As Chinese speakers name the letters at a counter; the synthesiser's own names for them are English or wrong.
const LETTERS_IN_PINYIN: Says = {
  A: 'ei1',
  B: 'bi4',
  C: 'xi1',
  D: 'di4',
  E: 'yi4',
  F: 'ai2 fu5',
  G: 'ji4',
  H: 'ai2 qi5',
  I: 'ai4',
  J: 'zhei4',
  K: 'kei4',
  L: 'ai2 lou5',
  M: 'ai2 mu5',
  N: 'en1',
  O: 'ou1',
  P: 'pi4',
  Q: 'kiu4',
  R: 'a4 er5',
  S: 'ai2 si5',
  T: 'ti4',
  U: 'you1',
  V: 'wei1',
  W: 'da2 bu5 liu4',
  X: 'ai2 ke4 si5',
  Y: 'wai4',
  Z: 'zei4',
};

const DIGITS_IN_PINYIN: Says = {
  0: 'ling2',
  1: 'yi1',
  2: 'er4',
  3: 'san1',
  4: 'si4',
  5: 'wu3',
  6: 'liu4',
  7: 'qi1',
  8: 'ba1',
  9: 'jiu3',
};

const ENGLISH_NUMBERS: Says = {
  0: 'zero',
  1: 'one',
  2: 'two',
  3: 'three',
  4: 'four',
  5: 'five',
  6: 'six',
  7: 'seven',
  8: 'eight',
  9: 'nine',
  10: 'ten',
  11: 'eleven',
  12: 'twelve',
  13: 'thirteen',
  14: 'fourteen',
  15: 'fifteen',
  16: 'sixteen',
  17: 'seventeen',
  18: 'eighteen',
  19: 'nineteen',
  20: 'twenty',
  30: 'thirty',
  40: 'forty',
  50: 'fifty',
  60: 'sixty',
  70: 'seventy',
  80: 'eighty',
  90: 'ninety',
};

const mandarin: Recipe = {
  id: 'zh-CN',
  lang: 'zh-CN',
  voice: 'cmn-latn-pinyin',
  speed: 155,
  sentence: ['请', 0.12, '{number}', 0.04, '号', 0.16, '到', 0.1, '{counter}', 0.03, '号窗口', 0.1, '办理'],
  numerals: 'hanzi',
  pauses: { chime: 0.1, characters: 0.04, again: 0.7 },
  clips: {
    请: { file: 'qing', say: 'qing3' },
    号: { file: 'hao', say: 'hao4' },
    到: { file: 'dao', say: 'dao4' },
    请到: { file: 'qing-dao', say: 'qing3 dao4' },
    // Several syllables in one breath come out slower than single ones at the same speed.
    号窗口: { file: 'hao-chuangkou', say: 'hao4 chuang1 kou3', speed: 190 },
    办理: { file: 'banli', say: 'ban4 li3', speed: 175 },
    幺: { file: 'yao', say: 'yao1' },
    十: { file: 'shi', say: 'shi2' },
    // The letter is the least expected sound of the sentence, and the shortest.
    ...clips(LETTERS_IN_PINYIN, (letter) => `letter-${letter.toLowerCase()}`, 110),
    ...clips(DIGITS_IN_PINYIN, (digit) => `digit-${digit}`),
  },
};

const english: Recipe = {
  id: 'en',
  lang: 'en',
  voice: 'en-us',
  speed: 160,
  sentence: ['ticket', 0.08, '{number}', 0.25, 'please go to counter', 0.06, '{counter}'],
  numerals: 'english',
  pauses: { chime: 0.1, characters: 0.06, again: 0.7 },
  clips: {
    ticket: { file: 'ticket', say: 'ticket' },
    'please go to counter': { file: 'please-go-to-counter', say: 'please go to counter' },
    ...clips(letters(), (letter) => `letter-${letter.toLowerCase()}`),
    ...clips(ENGLISH_NUMBERS, (number) => `number-${number}`),
  },
};

export const recipes: readonly Recipe[] = [mandarin, english];

function clips(says: Says, file: (token: string) => string, speed?: number): Recipe['clips'] {
  return Object.fromEntries(
    Object.entries(says).map(([token, say]) => [token, { file: file(token), say, ...(speed && { speed }) }]),
  );
}

function letters(): Says {
  return Object.fromEntries(Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ', (letter) => [letter, letter]));
}
