import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { keybusBytes, keybusParser, type KeybusEvent, type KeybusFrame } from './frame.ts';
import { levelOf, pressOf, usualKeypad, usualRatingPad } from './key-map.ts';
import { ackOf, askRating, beepAt, fromBus, starsOn, waitingOn } from './messages.ts';

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex');
const bytesOf = (text: string): Uint8Array => Buffer.from(text.replaceAll(' ', ''), 'hex');

function parsed(...pieces: readonly Uint8Array[]): KeybusEvent[] {
  const parser = keybusParser();
  return pieces.flatMap((piece) => parser.push(piece));
}
function frames(...pieces: readonly Uint8Array[]): KeybusFrame[] {
  return parsed(...pieces).flatMap((event) => (event.kind === 'frame' ? [event.frame] : []));
}

const anyFrame: fc.Arbitrary<KeybusFrame> = fc.record({
  address: fc.integer({ min: 0, max: 255 }),
  function: fc.integer({ min: 0, max: 255 }),
  data: fc.array(fc.integer({ min: 0, max: 255 }), { maxLength: 32 }),
});

describe('the published frames, byte for byte', () => {
  test.each([
    ['call key at 1', 'FF 68 03 03 68 01 01 0C 0E 16', { kind: 'keypad', address: 1, data: [0x0c] }],
    ['rating key 2', 'FF 68 03 03 68 01 11 02 14 16', { kind: 'ratingPad', address: 1, data: [2] }],
  ])('%s', (_, frame, said) => {
    expect(frames(bytesOf(frame)).map(fromBus)).toEqual([said]);
  });

  test('a keypad is answered with its own words, a rating pad with another function', () => {
    const [call, rate] = frames(bytesOf('FF680303680101 0C0E16'), bytesOf('FF6803036801110214 16')).map(
      fromBus,
    );
    expect(hex(keybusBytes(ackOf(call!)))).toBe('ff6803036801010c0e16');
    expect(hex(keybusBytes(ackOf(rate!)))).toBe('ff680303680101020416');
  });

  test('twelve wait', () => {
    expect(hex(keybusBytes(waitingOn(1, 12)))).toBe('ff6808086801020001020a0a0a2416');
    expect(waitingOn(1, 5_000).data.slice(0, 3)).toEqual([9, 9, 9]);
    expect(waitingOn(1, -3).data.slice(0, 3)).toEqual([0, 0, 0]);
  });

  test('beep, stars, please rate', () => {
    expect(hex(keybusBytes(beepAt(3)))).toBe('ff6802026803030616');
    expect(starsOn(2, 5)).toEqual({ address: 2, function: 2, data: [5] });
    expect(askRating(2)).toEqual({ address: 2, function: 1, data: [0x0b] });
  });
});

describe('a stream', () => {
  test('may be cut anywhere and joined', () => {
    fc.assert(
      fc.property(fc.array(anyFrame, { minLength: 1, maxLength: 5 }), fc.array(fc.nat(40)), (sent, cuts) => {
        const stream = Buffer.concat(sent.map(keybusBytes));
        const pieces: Uint8Array[] = [];
        let from = 0;
        for (const cut of cuts) {
          pieces.push(stream.subarray(from, from + cut));
          from += cut;
        }
        expect(frames(...pieces, stream.subarray(from))).toEqual(sent);
      }),
    );
  });

  test('garbage before a frame, a wrong sum and a wrong end cost nothing but themselves', () => {
    const good = keybusBytes({ address: 1, function: 1, data: [0x0c] });
    const wrongSum = good.with(8, 0x0f);
    const wrongEnd = good.with(9, 0x17);
    expect(parsed(bytesOf('00 FF FF 68 68'), good).map(({ kind }) => kind)).toEqual(['frame']);
    expect(parsed(wrongSum, good).map(({ kind }) => kind)).toEqual(['broken', 'frame']);
    expect(parsed(wrongEnd, good).map(({ kind }) => kind)).toEqual(['broken', 'frame']);
  });

  test('a length that is too short, too long or said twice differently is no frame', () => {
    const good = keybusBytes({ address: 1, function: 1, data: [0x0c] });
    for (const head of ['FF68 01 01 68', 'FF68 FF FF 68', 'FF68 03 04 68', 'FF68 03 03 69'])
      expect(frames(bytesOf(head), good)).toHaveLength(1);
  });

  test('half a frame does not swallow the next one', () => {
    const good = keybusBytes({ address: 1, function: 1, data: [0x0c] });
    expect(frames(good.subarray(0, 7), good)).toHaveLength(1);
    const parser = keybusParser();
    parser.push(bytesOf('FF 68 20 20 68 01 01'));
    expect(parser.quiet()).toEqual([{ kind: 'broken' }]);
    expect(parser.push(good)).toHaveLength(1);
    expect(parser.quiet()).toEqual([]);
  });

  test('whatever comes, the parser goes on', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (noise) => {
        const parser = keybusParser();
        parser.push(noise);
        parser.quiet();
        expect(parser.push(keybusBytes({ address: 9, function: 1, data: [0x0d] }))).toHaveLength(1);
      }),
    );
  });
});

describe('what a key means', () => {
  test.each([
    [[0x0c], 'callNext', ''],
    [[0x0d], 'recall', ''],
    [[6, 0x0f], 'noShow', ''],
    [[0, 0x0f], 'hold', ''],
    [[3, 0x0f], 'callBack', ''],
    [[0x0f], 'confirm', ''],
    [[0, 1, 2, 0x0f], 'callNumber', '012'],
    [[5, 0x13], 'transfer', '5'],
  ] as const)('%j', (data, action, digits) => {
    expect(pressOf(4, data, usualKeypad)).toEqual({ address: 4, action, digits });
  });

  test('an unknown key and digits that are none mean nothing', () => {
    expect(pressOf(1, [0x77], usualKeypad)).toBeNull();
    expect(pressOf(1, [0x0a, 0x0c], usualKeypad)).toBeNull();
    expect(levelOf(0, usualRatingPad)).toBe(5);
    expect(levelOf(7, usualRatingPad)).toBeNull();
  });
});
