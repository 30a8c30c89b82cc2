/** 扫码枪扫到的:号票、办件,还是别的。 */
import { expect, it } from 'vitest';
import { scannedCode } from './scanned.ts';

const KEY = '0123456789abcdefghjkmnpq';

it('号票上的码是一个号', () => {
  expect(scannedCode(`https://hall.example/phone/#${KEY}`)).toEqual({ is: 'slip', key: KEY });
});

it('通知单上的码、九位短码、省里的办件编号是一个办件', () => {
  expect(scannedCode('https://hall.example/phone/#case/026000018').is).toBe('case');
  expect(scannedCode('026 000 010')).toEqual({ is: 'case', text: '026000010' });
  const number = '1'.repeat(43);
  expect(scannedCode(number)).toEqual({ is: 'case', text: number });
});

it('运单号、网址、身份证号都不是', () => {
  for (const text of ['1234567890123', 'https://other.example/#x', '46909919580102010X', '026000019'])
    expect(scannedCode(text)).toEqual({ is: 'other' });
});
