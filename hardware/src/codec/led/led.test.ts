import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import { canvasGrid } from '../../raster/canvas-rasterise.ts';
import { isBlack } from '../escpos/bitmap.ts';
import { columnsOf } from '../escpos/text.ts';
import { aaStrip, stripBytes } from './aa.ts';
import { fitted } from './fit.ts';
import { crc16, onbonBytes, onbonParser } from './onbon-frame.ts';
import { onbonStrip, pictureOf, type OnbonStrip } from './onbon.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const strip = aaStrip({ columns: 20, rom: 'gb2312' });
const card: OnbonStrip = { width: 128, height: 16, cardType: 0x0266, lit: 1, rasterise: canvasGrid };

describe('AA … BB strips', () => {
  test('the published frame, byte for byte', () => {
    expect(hex(strip.encode(3, '请A001号到3号窗口'))).toBe(
      'aa03bb5154200100990063c7eb41303031bac5b5bd33bac5b4b0bfdaff',
    );
  });

  test('the main board is spoken to in its own way; a dark strip is full of spaces', () => {
    const main = aaStrip({ columns: 4, rom: 'gbk', board: 'main' });
    expect(hex(main.encode(0, '3号')).slice(12)).toBe('080299006333bac5ff');
    expect(hex(main.encode(0, '')).slice(12)).toBe('080299006320202020ff');
  });

  test('a character that the ROM does not have becomes 〓, never a question mark', () => {
    const text = (rom: 'gb2312' | 'gbk'): string =>
      iconv.decode(Buffer.from(stripBytes('䶮喆𠮷😀王', rom)), 'gbk');
    expect(text('gb2312')).toBe('〓〓〓〓王');
    expect(text('gbk')).toBe('〓喆〓〓王');
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (any) => {
        const bytes = stripBytes(any, 'gbk');
        const asked = [...any].filter((sign) => sign === '?').length;
        expect(bytes.filter((byte) => byte === 0x3f).length).toBeLessThanOrEqual(asked);
        // The end of a frame is never inside one.
        expect(bytes).not.toContain(0xff);
      }),
    );
  });
});

describe('a text longer than the strip', () => {
  test.each([
    ['请A001号到3号窗口', 20, '请A001号到3号窗口'],
    ['请 A001 号 到 3 号窗口', 17, '请A001号到3号窗口'],
    ['请Ａ００１号到３号窗口', 17, '请A001号到3号窗口'],
    ['请A001号到3号窗口', 16, '请A001号到3号…'],
    ['请A001号到3号窗口', 10, '请A001号…'],
    ['请A001号到3号窗口', 7, '请…'],
    ['A1234号', 5, '…'],
  ])('%s in %d columns: %s', (text, columns, shown) => {
    expect(fitted(text, columns)).toBe(shown);
  });

  test('[case 43] 条屏放不下的字，末尾省略，号码从不截断', () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[A-Z\d号到窗口请 ]{1,40}$/),
        fc.integer({ min: 4, max: 24 }),
        (text, columns) => {
          const shown = fitted(text, columns);
          expect(columnsOf(shown)).toBeLessThanOrEqual(columns);
          const numbers = new Set(text.match(/[A-Z\d]+/g));
          for (const number of shown.match(/[A-Z\d]+/g) ?? []) expect(numbers).toContain(number);
        },
      ),
    );
  });
});

describe('Onbon cards', () => {
  test('the CRC is the published one (poly A001, from 0)', () => {
    expect(crc16(Buffer.from('123456789'))).toBe(0xbb3d);
  });

  test('a frame: eight A5, stuffed content, 5A', () => {
    const bytes = onbonBytes({ screen: 1, cardType: 0x0266, data: Uint8Array.of(0xa5, 0xa6, 0x5a, 0x5b, 1) });
    expect(hex(bytes)).toMatch(/^(a5){8}01000080f00066020000000005000000a602a6015b025b0101.*5a$/);
    expect([...bytes.subarray(8, -1)].some((byte) => byte === 0xa5 || byte === 0x5a)).toBe(false);
  });

  test('what was framed is read again, in pieces and after noise', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.uint8Array({ maxLength: 20 }), (data, noise) => {
        const parser = onbonParser();
        const stream = Buffer.concat([noise, onbonBytes({ screen: 1, cardType: 1, data })]);
        expect([...stream].flatMap((byte) => parser.push(Uint8Array.of(byte))).map(hex)).toEqual([hex(data)]);
      }),
    );
  });

  test('a wrong CRC is no answer; yes and no are told apart', () => {
    const protocol = onbonStrip(card);
    const answers = protocol.answers!();
    const say = (code: number): Uint8Array =>
      onbonBytes({ screen: 0x8000, cardType: 0x0266, data: Uint8Array.of(0, 0xa0, code, 0, 0, 0, 0, 0, 0) });
    expect(answers.push(Buffer.concat([say(0), say(1)]))).toEqual([true, false]);
    expect(answers.push(say(0).with(12, 7))).toEqual([]);
  });

  test('the text goes as dots: a rare sign is drawn as itself', () => {
    const dots = (text: string): string => hex(pictureOf(card, text).data);
    expect(new Set(['䶮', '𬭸', '㛃', ''].map(dots)).size).toBe(4);
    const picture = pictureOf(card, '到3号窗');
    const lit = [0, 127].map((x) => [...Array(16).keys()].some((y) => isBlack(picture, x, y)));
    expect(lit).toEqual([false, false]);
  });

  test('where a lit dot is a 0 the picture is turned over', () => {
    const data = (lit: 0 | 1): Uint8Array =>
      onbonParser().push(onbonStrip({ ...card, lit }).encode(1, '3'))[0]!;
    const [plain, turned] = [data(1).slice(-256), data(0).slice(-256)];
    expect(hex(turned)).toBe(hex(plain.map((byte) => ~byte)));
  });
});
