import { expect, test } from 'vitest';
import { scanBurst, type Heard } from './scan-burst.ts';

const NOTICE = 'http://hall.example/phone/#case/026000018';

/** Types with these pauses (ms, the last for all that follow) and presses Enter. */
function typed(text: string, ...gaps: readonly number[]): readonly Heard[] {
  const burst = scanBurst();
  let at = 1_000;
  return [...text, '\n'].map((sign, index) => {
    at += index === 0 ? 0 : (gaps[Math.min(index - 1, gaps.length - 1)] ?? 0);
    return burst.key({ sign, end: sign === '\n', at });
  });
}
const scans = (heard: readonly Heard[]): readonly (string | null)[] =>
  heard.map(({ scan }) => scan).filter((scan) => scan !== null);

test.each([0, 4, 25, 35])('a scanner with %d ms between its keys is heard', (gap) => {
  expect(scans(typed(NOTICE, gap))).toEqual([NOTICE]);
});

test.each([60, 130])('a hand with %d ms between its keys is left alone', (gap) => {
  expect(typed('026000018', gap).every(({ swallow, scan, rejected }) => !swallow && !scan && !rejected)).toBe(
    true,
  );
});

test('[case 33] 扫码时光标在输入框里：第二个字起都不进框，回车也不进', () => {
  expect(typed('026000018', 4).map(({ swallow }) => swallow)).toEqual([
    false,
    ...Array<boolean>(9).fill(true),
  ]);
});

test('a code that stalls in the middle is rejected as a whole, never its second half', () => {
  const heard = typed(NOTICE, ...Array<number>(31).fill(4), 80, 4);
  expect(scans(heard)).toEqual([]);
  expect(heard.at(-1)).toMatchObject({ swallow: true, scan: null, rejected: true });
});

test('five signs are no code', () => {
  expect(scans(typed('12345', 4))).toEqual([]);
});

test('a scanner without suffix has ended after a silence', () => {
  const burst = scanBurst();
  [...NOTICE].forEach((sign, index) => burst.key({ sign, end: false, at: index * 4 }));
  expect(burst.idle()).toBe(NOTICE);
  expect(burst.idle()).toBeNull();
});

test('[case 34] 外来的二维码再长也只看前面一段，下一个照常', () => {
  const burst = scanBurst();
  let at = 0;
  const scan = (text: string): string | null => {
    for (const sign of text) burst.key({ sign, end: false, at: (at += 2) });
    return burst.key({ sign: '', end: true, at: (at += 2) }).scan;
  };
  expect(scan('x'.repeat(10_000))).toHaveLength(2_048);
  expect(scan('026000018')).toBe('026000018');
});
