import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { readBytes } from '../../simulator/virtual-printer/read-bytes.ts';
import type { Slip } from '../../simulator/virtual-printer/slip.ts';
import { canvasRasterise } from '../../raster/canvas-rasterise.ts';
import { isBlack } from './bitmap.ts';
import { blackFrame } from './bitmap.fixture.ts';
import type { SlipDocument, SlipLine, SlipSize } from './document.ts';
import { encode } from './encoder.ts';
import { epsonTm, mute, xprinter, type PrinterProfile } from './profile.ts';

/** More of them: `PROPERTY_RUNS=1000`. */
const runs = (usual: number): { numRuns: number } => ({
  numRuns: Number(process.env['PROPERTY_RUNS'] ?? usual),
});

const decoder = new TextDecoder('gb18030');
const inByteRange = (low: number, high: number): fc.Arbitrary<number> => fc.integer({ min: low, max: high });

/** Made from byte pairs by the platform's decoder, so that the encoder's own table has no part in it. */
const gb2312Hanzi = fc
  .tuple(inByteRange(0xb0, 0xf7), inByteRange(0xa1, 0xfe))
  .filter(([lead, trail]) => !(lead === 0xd7 && trail > 0xf9))
  .map((pair) => decoder.decode(Uint8Array.from(pair)));
const gbkHanzi = fc
  .tuple(inByteRange(0x81, 0xa0), inByteRange(0x40, 0xfe))
  .filter(([, trail]) => trail !== 0x7f)
  .map((pair) => decoder.decode(Uint8Array.from(pair)));
const ascii = inByteRange(0x20, 0x7e).map((code) => String.fromCharCode(code));
const punctuation = fc.constantFrom(...'，。、；：？！（）《》“”…—·【】％￥～');

const sentence = (hanzi: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc
    .array(fc.oneof({ weight: 4, arbitrary: hanzi }, { weight: 4, arbitrary: ascii }, punctuation), {
      maxLength: 60,
    })
    .map((signs) => signs.join(''));

const size = fc.integer({ min: 1, max: 8 }).map((n) => n as SlipSize);
const style = fc.record({ size, bold: fc.boolean(), inverse: fc.boolean() });

const linesOf = (text: fc.Arbitrary<string>): fc.Arbitrary<SlipLine[]> =>
  fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant('text' as const),
        text: fc.array(
          fc.tuple(text, style).map(([words, look]) => ({ text: words, ...look })),
          { maxLength: 3 },
        ),
        align: fc.constantFrom('left' as const, 'center' as const, 'right' as const),
      }),
      fc.record({ kind: fc.constant('pair' as const), left: text, right: text, size }),
    ),
    { minLength: 1, maxLength: 4 },
  );

function print(
  lines: readonly SlipLine[],
  profile: PrinterProfile,
): { slip: Slip | undefined; bytes: Buffer } {
  const document: SlipDocument = { lines: [...lines, { kind: 'cut' }] };
  const bytes = encode(document, profile, blackFrame);
  const { slips } = readBytes(bytes, { rom: profile.rom });
  expect(slips.length).toBeLessThanOrEqual(1);
  return { slip: slips[0], bytes };
}

function wordsOf(lines: readonly SlipLine[]): string {
  const text = lines.map((line) => {
    if (line.kind === 'pair') return line.left + line.right;
    if (line.kind !== 'text') return '';
    return typeof line.text === 'string' ? line.text : line.text.map((run) => run.text).join('');
  });
  return text.join('').replaceAll(' ', '');
}

function printedWords(slip: Slip | undefined): string {
  return (slip?.lines ?? []).map((line) => line.text.replaceAll(' ', '')).join('');
}

function expectSound(slip: Slip | undefined): void {
  expect(slip?.errors ?? []).toEqual([]);
  for (const line of slip?.lines ?? []) {
    expect(line.wrapped).toBe(false);
    for (const run of line.runs) {
      expect(run.x).toBeGreaterThanOrEqual(0);
      expect(run.x + run.width).toBeLessThanOrEqual(576);
    }
  }
  for (const { x, dots } of slip?.pictures ?? []) expect(x + dots.width).toBeLessThanOrEqual(576);
}

describe('what is encoded is what an independent printer reads', () => {
  test.each([
    ['gb2312', xprinter, gb2312Hanzi],
    ['gbk', epsonTm, fc.oneof(gb2312Hanzi, gbkHanzi)],
  ] as const)('any text of a %s ROM', (_, profile, hanzi) => {
    fc.assert(
      fc.property(linesOf(sentence(hanzi)), (lines) => {
        const { slip } = print(lines, profile);
        expectSound(slip);
        expect(slip?.pictures ?? []).toEqual([]);
        expect(printedWords(slip)).toBe(wordsOf(lines));
      }),
      runs(60),
    );
  });

  test('any string at all prints without an unknown command, a wrap or a real-time order', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 30 });
    fc.assert(
      fc.property(linesOf(anything), fc.constantFrom(epsonTm, xprinter, mute), (lines, profile) => {
        const { slip, bytes } = print(lines, profile);
        expectSound(slip);
        for (const order of [0x04, 0x05, 0x14]) expect(bytes.includes(Buffer.of(0x10, order))).toBe(false);
      }),
      runs(10),
    );
  });

  test.each([epsonTm, mute])('any QR text is read back: $id', (profile) => {
    const data = fc
      .array(fc.oneof(ascii, gb2312Hanzi), { minLength: 1, maxLength: 60 })
      .map((signs) => signs.join(''));
    fc.assert(
      fc.property(data, inByteRange(3, 16), (text, moduleDots) => {
        const { slip } = print([{ kind: 'qr', data: text, size: moduleDots }], profile);
        expectSound(slip);
        expect(slip?.qrCodes.map((code) => code.data)).toEqual([text]);
      }),
      runs(profile.qr === 'native' ? 40 : 6),
    );
  });
});

test('a mixed line with rare hanzi comes out as the very dots of the kiosk’s font, in its own columns', () => {
  const rare = fc.constantFrom(...'䶮㑇㛃𬭸𠮷');
  const mixed = fc
    .array(fc.oneof(gb2312Hanzi, ascii, rare), { minLength: 1, maxLength: 10 })
    .map((signs) => `㛃${signs.join('')}`.trimEnd());
  fc.assert(
    fc.property(mixed, fc.constantFrom(epsonTm, xprinter), (text, profile) => {
      const bytes = encode({ lines: [{ kind: 'text', text }, { kind: 'cut' }] }, profile, canvasRasterise);
      const [slip] = readBytes(bytes, { rom: profile.rom }).slips;
      const font = canvasRasterise(text, { size: 1, bold: false, inverse: false });
      const [picture, ...more] = slip?.pictures ?? [];
      expect([slip?.lines, slip?.errors, more]).toEqual([[], [], []]);
      const width = picture?.dots.width ?? 0;
      const places = Array.from({ length: font.width * font.height }, (_, dot) => dot);
      // A dot more here and there keeps a picture from spelling an order to the printer.
      const others = places.filter((dot) => {
        const [x, y] = [dot % font.width, Math.floor(dot / font.width)];
        return (picture?.dots.data[y * width + x] === 1) !== isBlack(font, x, y);
      });
      expect(others.length).toBeLessThanOrEqual(4);
      expect(width - font.width).toBeLessThan(8);
    }),
    runs(15),
  );
});

describe('lines', () => {
  test('[case 14] a name with a rare hanzi stands on the slip as a picture, its neighbours stay text', () => {
    const { slip } = print(
      [
        { kind: 'text', text: '符䶮', size: 2 },
        { kind: 'text', text: '喆', align: 'center' },
        { kind: 'pair', left: '姓名', right: '㛃' },
      ],
      epsonTm,
    );
    expectSound(slip);
    expect(slip?.lines.map(({ text }) => text)).toEqual(['喆']);
    expect(slip?.pictures.map(({ dots }) => [dots.width, dots.height])).toEqual([
      [96, 24],
      [96, 24],
      [576, 24],
    ]);
  });

  test('the same character is text on a GBK printer and a picture on a GB2312 printer', () => {
    const lines = [{ kind: 'text', text: '喆' }] as const;
    expect(print(lines, epsonTm).slip?.lines).toHaveLength(1);
    expect(print(lines, xprinter).slip?.pictures).toHaveLength(1);
  });

  test('pictures come in bands of at most 24 rows', () => {
    const { slip } = print([{ kind: 'text', text: '䶮', size: 8 }], epsonTm);
    expect(slip?.pictures.map(({ dots }) => dots.height)).toEqual(Array.from({ length: 8 }, () => 24));
  });

  test('sizes, weight and the tag 优先 reach hanzi and letters alike', () => {
    const { slip } = print(
      [
        {
          kind: 'text',
          align: 'center',
          text: [
            { text: 'A012', size: 6, bold: true },
            { text: ' ', size: 2 },
            { text: '优先', size: 2, inverse: true },
          ],
        },
      ],
      epsonTm,
    );
    const runs = slip?.lines[0]?.runs ?? [];
    expect(runs.map(({ text, across, down, bold, inverse }) => [text, across, down, bold, inverse])).toEqual([
      ['A012', 6, 6, true, false],
      [' ', 2, 2, false, false],
      ['优先', 2, 2, false, true],
    ]);
    expect(runs[0]?.x).toBe((576 - (4 * 72 + 24 + 96)) / 2);
  });

  test('[case 15] a long item name takes a second line and never runs over what stands beside it', () => {
    const { slip } = print(
      [
        { kind: 'pair', left: '等候人数', right: '12 人' },
        { kind: 'pair', left: '城乡居民基本养老保险参保登记', right: '请到五至八号窗口附近等候' },
      ],
      epsonTm,
    );
    const ends = (slip?.lines ?? []).map((line) => line.runs.map((run) => run.x + run.width).at(-1));
    expect(slip?.lines).toHaveLength(3);
    expect([ends[0], ends[2]]).toEqual([576, 576]);
  });

  test('no line begins with a comma or ends with an opening bracket', () => {
    const text = `${'请'.repeat(24)}，${'到'.repeat(22)}（三号窗口）`;
    const { slip } = print([{ kind: 'text', text }], epsonTm);
    expect(slip?.lines.map((line) => line.text)).toEqual([
      '请'.repeat(23),
      `请，${'到'.repeat(22)}`,
      '（三号窗口）',
    ]);
  });

  test('text carries no orders: escape sequences in a name are only spaces', () => {
    const { slip } = print([{ kind: 'text', text: 'A\x1b@B\x10\x04\x01C\r\nD' }], epsonTm);
    expect(slip?.lines.map((line) => line.text)).toEqual(['A @B   C D']);
  });

  test('a QR code that would not fit the paper is made smaller; control characters in it are refused', () => {
    const { slip } = print([{ kind: 'qr', data: 'x'.repeat(400), size: 16 }], epsonTm);
    expect(slip?.qrCodes[0]?.side).toBeLessThanOrEqual(576);
    expect(() => print([{ kind: 'qr', data: 'a\x1bb' }], epsonTm)).toThrow(RangeError);
  });

  test('every job is complete in itself: a printer left in another state prints the same', () => {
    const bytes = encode(
      { lines: [{ kind: 'text', text: '三号窗口' }, { kind: 'cut' }] },
      epsonTm,
      blackFrame,
    );
    const dirty = Buffer.from('1b61021d21771b45011d42011c2e', 'hex');
    expect(readBytes(Buffer.concat([dirty, bytes])).slips).toEqual(readBytes(bytes).slips);
  });
});
