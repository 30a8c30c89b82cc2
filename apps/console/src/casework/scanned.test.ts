import { withDamm } from '@yichuang/domain/casework/damm';
import type { ShortCode } from '@yichuang/domain/casework/ids';
import { expect, it } from 'vitest';
import { missingOf, scanOf } from './scanned.ts';

const [ONE, TWO] = ['02600001', '02600002'].map(withDamm) as [ShortCode, ShortCode];
const STRANGE = withDamm('02600003');

it('a folder of the list is there, also when it was typed with gaps', () => {
  expect(scanOf(ONE.replace(/(\d{3})(?=\d)/g, '$1 '), [ONE, TWO])).toEqual({ kind: 'there', code: ONE });
});

it('a slip is no strange folder', () => {
  const slip = `${ONE.slice(0, 8)}${(Number(ONE[8]) + 1) % 10}`;
  expect(scanOf(slip, [ONE, TWO])).toEqual({ kind: 'mistyped' });
  expect(scanOf(STRANGE, [ONE, TWO])).toEqual({ kind: 'notListed' });
});

it('what was not scanned is missing', () => {
  expect(missingOf([ONE, TWO], [TWO])).toEqual([ONE]);
  expect(missingOf([ONE, TWO], [TWO, ONE])).toEqual([]);
});
