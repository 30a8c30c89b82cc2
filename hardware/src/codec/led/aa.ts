/**
 * The plain strips of halls (9600 8N1, RS-485), written to and never heard:
 *
 *   AA address BB 51 54 sum  01 00 99 00 63  text  FF      sum = everything after it, FF too, mod 256
 *
 * The hall's main board takes 08 02 for 01 00. Text is GB2312 or GBK; a character outside is sent as 〓, the sign that
 * print uses for a missing one, never as `?`.
 */

import { cellsOf, encodeText, inRom, printable } from '../escpos/text.ts';
import { fitted } from './fit.ts';
import type { StripProtocol } from './strip-protocol.ts';

export interface AaStrip {
  /** Half-width columns: 16 on a strip of eight hanzi. */
  readonly columns: number;
  /** Which hanzi its ROM draws. */
  readonly rom: 'gb2312' | 'gbk';
  readonly board?: 'strip' | 'main';
}

const head = [0xbb, 0x51, 0x54] as const;
const style = [0x99, 0x00, 0x63] as const;
const boards = { strip: [0x01, 0x00], main: [0x08, 0x02] } as const;
const end = 0xff;
const missing = '〓';

export function aaStrip({ columns, rom, board = 'strip' }: AaStrip): StripProtocol {
  return {
    id: 'aa',
    answers: null,
    encode(address, text) {
      // A dark strip is one full of spaces: there is no command for it.
      const shown = text === '' ? ' '.repeat(columns) : fitted(text, columns);
      const content = [...boards[board], ...style, ...stripBytes(shown, rom), end];
      const sum = content.reduce((total, byte) => (total + byte) & 0xff, 0);
      return Uint8Array.from([0xaa, address & 0xff, ...head, sum, ...content]);
    },
  };
}

/** GB2312 or GBK, two bytes a sign at most. */
export function stripBytes(text: string, rom: AaStrip['rom']): Uint8Array {
  const signs = cellsOf(printable(text)).map((cell) => (inRom(cell, rom) ? cell.text : missing));
  return encodeText(signs.join(''));
}
