/** From any text to characters a printer can be sent: cleaned, cut into cells, encoded in GB18030, checked against its ROM. */

import iconv from 'iconv-lite';

import type { PrinterProfile } from './profile.ts';

/** One character as a reader sees it, with the columns it takes: 1 for ASCII, 2 for everything else. */
export interface Cell {
  readonly text: string;
  readonly columns: 1 | 2;
}

/** A column is half a hanzi. */
export const columnDots = 12;
export const glyphRows = 24;

/** Signs that look the same to a reader but that ROMs lack or draw far too wide. */
const equivalents: ReadonlyMap<string, string> = new Map([
  ['\u00a0', ' '],
  ['\u00a5', '￥'],
  ['\u2010', '-'],
  ['\u2011', '-'],
  ['\u2012', '-'],
  ['\u2013', '-'],
  ['\u2022', '·'],
  ['\u2212', '-'],
  ['\u301c', '～'],
]);

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const ascii = /^[ -~]$/;

/**
 * Control characters become spaces, so that no text, wherever it came from, can carry a command to the printer;
 * invisible format characters and half surrogates disappear.
 */
export function printable(text: string): string {
  const clean = text
    .normalize('NFC')
    .replace(/\r\n|\p{Cc}/gu, ' ')
    .replace(/[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cs}/gu, '');
  return [...clean].map((sign) => equivalents.get(sign) ?? sign).join('');
}

/** The cells of printable text. What is one sign to the reader is one cell, whatever it is made of. */
export function cellsOf(text: string): Cell[] {
  return [...graphemes.segment(printable(text))].map(({ segment }) => ({
    text: segment,
    columns: ascii.test(segment) ? 1 : 2,
  }));
}

export function columnsOf(text: string): number {
  return cellsOf(text).reduce((sum, cell) => sum + cell.columns, 0);
}

export function encodeText(text: string): Buffer {
  return iconv.encode(text, 'gb18030');
}

/** Whether the printer's ROM draws this cell. Four-byte characters are in no ROM (hardware.md 1). */
export function inRom(cell: Cell, rom: PrinterProfile['rom']): boolean {
  if (cell.columns === 1) return true;
  const [lead = 0, trail = 0, ...more] = encodeText(cell.text);
  if (more.length > 0) return false;
  return rom === 'gb2312' ? inGb2312(lead, trail) : inGb2312(lead, trail) || inGbk(lead, trail);
}

/** Rows 1–9 and 16–87 of GB/T 2312 without the places that only GBK fills. */
function inGb2312(lead: number, trail: number): boolean {
  if (trail < 0xa1 || trail > 0xfe) return false;
  if (lead >= 0xb0 && lead <= 0xf7) return !(lead === 0xd7 && trail > 0xf9);
  switch (lead) {
    case 0xa1:
    case 0xa3:
      return true;
    case 0xa2:
      return trail >= 0xb1 && trail <= 0xfc && ![0xe3, 0xe4, 0xef, 0xf0].includes(trail);
    case 0xa4:
      return trail <= 0xf3;
    case 0xa5:
      return trail <= 0xf6;
    case 0xa6:
      return trail <= 0xb8 || (trail >= 0xc1 && trail <= 0xd8);
    case 0xa7:
      return trail <= 0xc1 || (trail >= 0xd1 && trail <= 0xf1);
    case 0xa8:
      return trail <= 0xba || (trail >= 0xc5 && trail <= 0xe9);
    case 0xa9:
      return trail >= 0xa4 && trail <= 0xef;
  }
  return false;
}

/**
 * The hanzi areas GBK/3 and GBK/4. The late additions from FE50 on (䶮 among them) are left out: ROMs of before 2000
 * do not have them, and a picture is always right.
 */
function inGbk(lead: number, trail: number): boolean {
  if (trail < 0x40 || trail === 0x7f || trail === 0xff) return false;
  if (lead >= 0x81 && lead <= 0xa0) return true;
  return lead >= 0xaa && lead <= 0xfd && trail <= 0xa0;
}
