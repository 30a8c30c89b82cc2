import * as fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';

import { digitPad, letterPad, levelsIn } from './ascii-pad.ts';
import { keyboardReports } from './hid-keys.ts';
import { hidPosReports } from './hid-pos.ts';
import { longestScan, scanText } from './scan-text.ts';
import { serialScans } from './serial-scan.ts';

const ascii = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/** A report as the standard draws it, the id in front. */
function report(data: string, { aim = ']Q1', more = false, before = [2] } = {}): Uint8Array {
  const content = new Uint8Array(63);
  content[0] = data.length;
  content.set(ascii(aim), 1);
  content.set(ascii(data), 4);
  content[62] = more ? 1 : 0;
  return Uint8Array.from([...before, ...content]);
}

describe('a scanner on a serial line', () => {
  test.each(['\r', '\n', '\t', '\r\n'])('ends a code with %j', (suffix) => {
    expect(serialScans().push(ascii(`A001${suffix}B002${suffix}`))).toEqual(['A001', 'B002']);
  });

  test('may be cut anywhere', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[!-~]{1,40}$/), { minLength: 1 }), (codes) => {
        const scans = serialScans();
        const bytes = ascii(codes.map((code) => `${code}\r\n`).join(''));
        expect([...bytes].flatMap((byte) => scans.push(Uint8Array.of(byte)))).toEqual(codes);
      }),
    );
  });

  test('without a suffix a silence ends it', () => {
    const scans = serialScans();
    expect(scans.push(ascii('026000018'))).toEqual([]);
    expect(scans.idle()).toEqual(['026000018']);
    expect(scans.idle()).toEqual([]);
  });

  test('a huge code is cut and does not spoil the next one', () => {
    const scans = serialScans();
    const [cut, next] = scans.push(ascii(`${'x'.repeat(50_000)}\r026000018\r`));
    expect([cut?.length, next]).toEqual([longestScan, '026000018']);
  });
});

describe('text', () => {
  test('UTF-8 and GB18030 are both read', () => {
    expect(scanText(Buffer.from('号票A001'))).toBe('号票A001');
    expect(scanText(iconv.encode('号票A001', 'gb18030'))).toBe('号票A001');
  });

  test('control characters and half signs are gone', () => {
    expect(scanText(ascii('\x1b[2J\x00A\x1d0\x7f1\x02'))).toBe('[2JA01');
    expect(scanText(Buffer.from('A\u202e01\ufeff'))).toBe('A01');
    expect(scanText(Buffer.of(0xff, 0xfe, 0x41))).not.toMatch(/\p{Cc}|\ufffd/u);
  });
});

describe('a scanner over HID', () => {
  test('one report, with the id in front, without it, shifted by one', () => {
    for (const before of [[2], [], [2, 0]])
      expect(hidPosReports().push(report('026000018', { before }))).toEqual({
        text: '026000018',
        symbology: ']Q1',
      });
  });

  test('a long code comes in parts', () => {
    const text = `http://hall.example/phone/#case/026000018?${'x'.repeat(40)}`;
    const reports = hidPosReports();
    expect(reports.push(report(text.slice(0, 56), { more: true }))).toBeNull();
    expect(reports.push(report(text.slice(56)))).toEqual({ text, symbology: ']Q1' });
    expect(reports.push(report('A001', { aim: ']C0' }))).toEqual({ text: 'A001', symbology: ']C0' });
  });

  test('hanzi may be cut between two parts', () => {
    const bytes = Buffer.from('号'.repeat(25));
    const reports = hidPosReports();
    expect(reports.push(report(bytes.subarray(0, 56).toString('latin1'), { more: true }))).toBeNull();
    expect(reports.push(report(bytes.subarray(56).toString('latin1')))?.text).toBe('号'.repeat(25));
  });

  test('without an identifier the length stands where the profile says', () => {
    expect(hidPosReports().push(report('A001', { aim: '\0\0\0' }))).toEqual({
      text: 'A001',
      symbology: null,
    });
    expect(hidPosReports(0).push(report('A001', { aim: '\0\0\0', before: [] }))?.text).toBe('A001');
  });

  test('a part that never comes is forgotten, a length that cannot be is no code', () => {
    const reports = hidPosReports();
    reports.push(report('half', { more: true }));
    reports.forget();
    expect(reports.push(report('A001'))?.text).toBe('A001');
    expect(reports.push(Uint8Array.of(2, 200, 0, 0, 0, 65))).toBeNull();
    expect(reports.push(new Uint8Array())).toBeNull();
  });

  test('a code without end is cut', () => {
    const reports = hidPosReports();
    for (let part = 0; part < 1_000; part++) reports.push(report('x'.repeat(56), { more: true }));
    expect(reports.push(report('end'))?.text).toHaveLength(longestScan);
  });
});

describe('keys of a rating pad', () => {
  test('a byte a key; the rest is noise', () => {
    expect(levelsIn(ascii('\x001?5\r'), digitPad)).toEqual([5, 1]);
    expect(levelsIn(ascii('AE1'), letterPad)).toEqual([5, 1]);
  });

  test('a keyboard: a key that stays down is one press, two at once are two', () => {
    const reports = keyboardReports();
    const down = (...keys: number[]): Uint8Array =>
      Uint8Array.from([0, 0, ...keys, 0, 0, 0, 0, 0, 0]).slice(0, 8);
    expect(reports.push(down(0x1e))).toEqual([0x1e]);
    expect(reports.push(down(0x1e))).toEqual([]);
    expect(reports.push(down(0x1e, 0x22))).toEqual([0x22]);
    expect(reports.push(down(1, 1, 1))).toEqual([]);
    expect(reports.push(down())).toEqual([]);
    expect(reports.push(down(0x1e))).toEqual([0x1e]);
  });
});
