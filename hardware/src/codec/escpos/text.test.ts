import { expect, test } from 'vitest';

import { cellsOf, columnsOf, encodeText, inRom, printable, type Cell } from './text.ts';

const only = (text: string): Cell => cellsOf(text)[0]!;

test.each([
  ['窗', true, true],
  ['喆', false, true],
  ['骉', false, true],
  ['·', true, true],
  ['㑇', false, false],
  ['䶮', false, false],
  ['𠮷', false, false],
  ['𬭸', false, false],
  ['€', false, false],
  ['é', true, true],
  ['😀', false, false],
  ['A', true, true],
])('%s: in a GB2312 ROM %s, in a GBK ROM %s', (sign, gb2312, gbk) => {
  expect([inRom(only(sign), 'gb2312'), inRom(only(sign), 'gbk')]).toEqual([gb2312, gbk]);
});

test('no four-byte character is ever taken for one of the ROM', () => {
  for (let code = 0x80; code < 0x30000; code++) {
    if (code >= 0xd800 && code <= 0xdfff) continue;
    const text = String.fromCodePoint(code);
    const cell: Cell = { text, columns: 2 };
    if (inRom(cell, 'gbk')) expect(encodeText(text)).toHaveLength(2);
    if (inRom(cell, 'gb2312')) expect(inRom(cell, 'gbk')).toBe(true);
  }
});

test('a ROM holds as many signs as the standards say', () => {
  const decoder = new TextDecoder('gb18030');
  const hanzi = { gb2312: 0, gbk: 0 };
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      if (!/^\p{Script=Han}$/u.test(text) || text < '\u4e00' || text > '\u9fff') continue;
      if (inRom({ text, columns: 2 }, 'gb2312')) hanzi.gb2312 += 1;
      if (inRom({ text, columns: 2 }, 'gbk')) hanzi.gbk += 1;
    }
  }
  expect(hanzi).toEqual({ gb2312: 6763, gbk: 20902 });
});

test('one sign to the reader is one cell, hanzi take two columns', () => {
  expect(columnsOf('A012 号')).toBe(7);
  expect(cellsOf('👨‍👩‍👧é').map(({ columns }) => columns)).toEqual([2, 2]);
});

test('what a printer must not see is gone before it is counted', () => {
  expect(printable('5–8\u00a0号\u200b¥\ud800')).toBe('5-8 号￥');
});
