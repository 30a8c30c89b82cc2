// The table of failure cases is whole, and is what the tests say today.
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { casesIn, faultsOf, TABLE_FILE, tableOf, testsOfCases } from './table.ts';

it('every one of the 48 cases is in the table and has a test, or a reason why it cannot have one', () => {
  expect(faultsOf(testsOfCases())).toEqual([]);
});

it('the table is of today: node tools/failure-cases/main.ts', () => {
  expect(readFileSync(TABLE_FILE, 'utf8')).toBe(tableOf(testsOfCases()));
});

it('a case without a test, one that is none, and a number in a comment are seen', () => {
  expect(faultsOf(new Map())).toHaveLength(48);
  expect(faultsOf(new Map([[49, ['a.test.ts']]]))).toContain('case 49 is tested (a.test.ts) and is no case');
  const title = '[case ';
  expect(
    casesIn(`// ${title}1]\nit('${title}2] one', () => {});\ntest.runIf(x)(\n  '${title}3] other',`),
  ).toEqual([2, 3]);
});
