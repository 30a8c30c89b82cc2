/**
 * A slip as the bytes that reach the printer and as the text that comes out of it, kept as files: whoever changes a
 * command sees in the difference what every printer in every hall will be sent.
 */

import { encode } from '@yichuang/hardware/codec/escpos/encoder';
import type { SlipDocument } from '@yichuang/hardware/codec/escpos/document';
import { printerProfiles } from '@yichuang/hardware/codec/escpos/profile';
import { readBytes } from '@yichuang/hardware/simulator/virtual-printer/read-bytes';
import { expect, test } from 'vitest';
import { hexOf, paperOf } from '../support/slip-report.ts';

/** Every kind of line, and only characters that each ROM has: fonts differ between computers, commands must not. */
const document: SlipDocument = {
  lines: [
    { kind: 'text', text: '县政务服务中心', align: 'center' },
    {
      kind: 'text',
      align: 'center',
      text: [
        { text: 'A012', size: 6, bold: true },
        { text: ' ' },
        { text: ' 优先 ', size: 2, inverse: true },
      ],
    },
    { kind: 'feed', dots: 16 },
    { kind: 'text', text: '社会事务·高龄补贴', size: 2, bold: true, align: 'center' },
    {
      kind: 'text',
      align: 'center',
      text: [{ text: '请在 ' }, { text: '5–8', size: 2, bold: true }, { text: ' 号窗口附近等候' }],
    },
    { kind: 'pair', left: '取号时间', right: '2026-11-23 08:01' },
    { kind: 'qr', data: 'http://127.0.0.1:7300/p/7F3KQ9XW2M', size: 6 },
    { kind: 'rule', pattern: 'dashed' },
    { kind: 'text', text: '过号不用重新取号，当天有效：请找窗口或导办台，排在三位之后，不必着急。' },
    { kind: 'feed', dots: 300 },
    { kind: 'cut' },
  ],
};

test.each(printerProfiles)('号票字节：$id', async (profile) => {
  const bytes = encode(document, profile, () => {
    throw new Error('no line of this slip needs a picture');
  });
  const { slips } = readBytes(bytes, { rom: profile.rom });
  expect(slips).toHaveLength(1);
  const report = [...slips.flatMap(paperOf), '', ...hexOf(bytes)].join('\n');
  await expect(`${report}\n`).toMatchFileSnapshot(`slip-bytes/${profile.id}.txt`);
});
