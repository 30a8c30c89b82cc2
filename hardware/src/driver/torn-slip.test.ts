import { expect, test } from 'vitest';

import { blackFrame } from '../codec/escpos/bitmap.fixture.ts';
import { cutPaper, leaveBrokenCommand, statusRequest } from '../codec/escpos/commands.ts';
import { encode } from '../codec/escpos/encoder.ts';
import { epsonTm } from '../codec/escpos/profile.ts';
import { readBytes } from '../simulator/virtual-printer/read-bytes.ts';

test('a slip torn off at any of its bytes never harms the next one', () => {
  const slip = encode(
    {
      lines: [
        { kind: 'text', text: 'A012 号', size: 6, bold: true, align: 'center' },
        { kind: 'pair', left: '优先', right: '2026-11-23 08:01' },
        { kind: 'qr', data: 'http://127.0.0.1/p/取号', size: 6 },
        { kind: 'text', text: '䶮' },
        { kind: 'cut' },
      ],
    },
    epsonTm,
    blackFrame,
  );
  const [whole] = readBytes(slip).slips;
  const zeros = leaveBrokenCommand(24 * 72);
  const questions = Buffer.concat([1, 2, 3, 4].map((n) => statusRequest(n)));
  const after = Buffer.concat([zeros, questions, zeros, cutPaper, slip]);
  for (let torn = 0; torn <= slip.length; torn++) {
    const { slips } = readBytes(Buffer.concat([slip.subarray(0, torn), after]));
    expect({ torn, ...slips.at(-1), number: 1 }).toEqual({ torn, ...whole });
  }
});
