import { expect, test } from 'vitest';

import { isBlack } from '../codec/escpos/bitmap.ts';
import { canvasRasterise } from './canvas-rasterise.ts';

function darkness(text: string, inverse = false): number {
  const picture = canvasRasterise(text, { size: 2, bold: false, inverse });
  let black = 0;
  for (let y = 0; y < picture.height; y++) {
    for (let x = 0; x < picture.width; x++) black += isBlack(picture, x, y) ? 1 : 0;
  }
  return black / (picture.width * picture.height);
}

test('a picture has the columns that the text would have', () => {
  const picture = canvasRasterise('A1 䶮', { size: 3, bold: true, inverse: false });
  expect([picture.width, picture.height]).toEqual([(3 + 2) * 12 * 3, 72]);
  expect(canvasRasterise('', { size: 1, bold: false, inverse: false }).width).toBe(0);
});

test('rare hanzi are drawn, each as itself, not as the empty box of a missing font', () => {
  const pictures = ['䶮', '㛃', '𬭸', '𠮷'].map((sign) =>
    Buffer.from(canvasRasterise(sign, { size: 2, bold: false, inverse: false }).data).toString('hex'),
  );
  expect(new Set(pictures).size).toBe(4);
  for (const sign of ['䶮', '㛃', '𬭸']) expect(darkness(sign)).toBeGreaterThan(0.1);
});

test('a tag is white on black', () => {
  expect(darkness('䶮', true)).toBeGreaterThan(0.5);
});
