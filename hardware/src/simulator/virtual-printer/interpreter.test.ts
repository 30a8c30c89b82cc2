import { describe, expect, test } from 'vitest';

import { readBytes } from './read-bytes.ts';
import type { Slip } from './slip.ts';

const cut = [0x1d, 0x56, 0];
const text = (words: string): number[] => [...Buffer.from(words, 'latin1')];

function read(...parts: (string | readonly number[])[]): Slip {
  const bytes = parts.flatMap((part) => (typeof part === 'string' ? text(part) : [...part]));
  return readBytes(Uint8Array.from([...bytes, ...cut])).slips[0]!;
}

describe('every command of the set is stepped over exactly', () => {
  test.each([
    ['ESC @', '\x1b@'],
    ['ESC !', '\x1b!\x38'],
    ['ESC |', '\x1b|\x01'],
    ['ESC -', '\x1b-\x01'],
    ['ESC 2', '\x1b2'],
    ['ESC 3', '\x1b3\x40'],
    ['ESC SP', '\x1b \x02'],
    ['ESC a', '\x1ba\x01'],
    ['ESC d', '\x1bd\x02'],
    ['ESC J', '\x1bJ\x20'],
    ['ESC E', '\x1bE\x01'],
    ['ESC G', '\x1bG\x01'],
    ['ESC M', '\x1bM\x01'],
    ['ESC R', '\x1bR\x0f'],
    ['ESC t', '\x1bt\x10'],
    ['ESC {', '\x1b{\x01'],
    ['ESC V', '\x1bV\x01'],
    ['ESC p', '\x1bp\x00\x32\x32'],
    ['ESC *', '\x1b*\x21\x02\x00abcdef'],
    ['ESC D', '\x1bD\x08\x10\x00'],
    ['ESC c 3', '\x1bc3\x0f'],
    ['ESC c 4', '\x1bc4\x0f'],
    ['ESC c 5', '\x1bc5\x00'],
    ['ESC B', '\x1bB\x02\x03'],
    ['FS &', '\x1c&'],
    ['FS .', '\x1c.'],
    ['FS !', '\x1c!\x0c'],
    ['FS W', '\x1cW\x01'],
    ['FS -', '\x1c-\x01'],
    ['FS S', '\x1cS\x02\x02'],
    ['FS C', '\x1cC\x00'],
    ['FS ( A', '\x1c(A\x02\x00\x30\x00'],
    ['GS !', '\x1d!\x11'],
    ['GS B', '\x1dB\x01'],
    ['GS L', '\x1dL\x10\x00'],
    ['GS W', '\x1dW\x40\x02'],
    ['GS P', '\x1dP\x00\x00'],
    ['GS h', '\x1dh\x64'],
    ['GS w', '\x1dw\x03'],
    ['GS H', '\x1dH\x02'],
    ['GS f', '\x1df\x00'],
    ['GS k, to a zero', '\x1dk\x04ABC\x00'],
    ['GS k, counted', '\x1dk\x49\x03ABC'],
    ['GS v 0', '\x1dv0\x00\x02\x00\x03\x00abcdef'],
    ['GS ( L', '\x1d(L\x0b\x00\x30\x70\x30\x01\x01\x31\x08\x00\x01\x00\xff\x1d(L\x02\x00\x30\x32'],
    ['GS 8 L', '\x1d8L\x0b\x00\x00\x00\x30\x70\x30\x01\x01\x31\x08\x00\x01\x00\xff'],
    ['GS ( k', '\x1d(k\x04\x00\x31\x41\x32\x00'],
    ['GS ( H', '\x1d(H\x06\x00\x30\x30ABCD'],
    ['GS ( H off', '\x1d(H\x03\x00\x31\x30\x00'],
    ['GS a', '\x1da\x0e'],
    ['GS r', '\x1dr\x01'],
    ['GS I', '\x1dI\x01'],
    ['GS /', '\x1d/\x00'],
    ['DLE EOT', '\x10\x04\x01'],
    ['DLE ENQ', '\x10\x05\x01'],
    ['DLE DC4 1', '\x10\x14\x01\x00\x05'],
    ['HT, CR, FF, CAN, NUL', '\x09\x0d\x0c\x18\x00'],
  ])('%s', (_, command) => {
    const slip = read(command, 'then\n');
    expect(slip.errors).toEqual([]);
    expect(slip.lines.at(-1)?.text).toBe('then');
  });
});

describe('what it must notice', () => {
  test('an unknown command, with its place and bytes', () => {
    expect(read('AB\x1b~').errors).toEqual([{ what: 'ESC ~', offset: 2, hex: '1b7e' }]);
  });

  test('hanzi sent to a printer that was never told to expect them', () => {
    expect(read([0xba, 0xc5]).errors).toHaveLength(2);
    expect(read('\x1c&', [0xba, 0xc5], '\n')).toMatchObject({ errors: [], lines: [{ text: '号' }] });
  });

  test('hanzi that its ROM does not hold', () => {
    const four = [0x95, 0x34, 0xb2, 0x35];
    expect(read('\x1c&', four).errors[0]?.what).toBe('not in the ROM: 𠮷');
    expect(read('\x1c&', [0xfe, 0x9f]).errors).toHaveLength(1);
  });

  test('a line that it had to break itself', () => {
    const slip = read(`${'x'.repeat(50)}\n`);
    expect(slip.lines.map(({ text, wrapped }) => [text.length, wrapped])).toEqual([
      [48, true],
      [2, false],
    ]);
  });

  test('a QR code whose length counts characters instead of bytes', () => {
    const name = [...Buffer.from('取号')];
    const store = [0x1d, 0x28, 0x6b, 2 + 3, 0, 0x31, 0x50, 0x30, ...name];
    const slip = read(store, '\x1d(k\x03\x00\x31\x51\x30');
    expect(slip.qrCodes).toEqual([]);
    expect(slip.errors.length).toBeGreaterThan(0);
  });

  test('ESC ! does not resize hanzi, GS ! does', () => {
    const hanzi = [0xba, 0xc5];
    const size = (...parts: (string | number[])[]): unknown =>
      read('\x1c&', ...parts, '\n').lines[0]?.runs[0]?.down;
    expect([size('\x1b!\x30', hanzi), size('\x1d!\x22', hanzi)]).toEqual([1, 3]);
  });

  test('answers come when their place is reached, status at once', () => {
    const answers = readBytes(
      Uint8Array.from(text('\x1d(H\x06\x00\x30\x30ABCD\x1dr\x01\x10\x04\x01')),
    ).answers;
    expect(answers).toEqual([0x12, 0x37, 0x22, 0x41, 0x42, 0x43, 0x44, 0x00, 0x00]);
  });
});
