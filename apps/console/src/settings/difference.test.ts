import { Rules } from '@yichuang/domain/hall/settings';
import { RULES } from '@yichuang/domain/testing/stage';
import { expect, test } from 'vitest';
import { differences } from './difference.ts';

const after = (change: object): Rules => Rules.parse({ ...RULES, revision: 2, ...change });

test('another revision of the same is no difference', () => {
  expect(differences(RULES, after({}))).toEqual([]);
});

test('names the groups that differ, in the order of the list', () => {
  const changed = after({ priority: { ...RULES.priority, ratio: 3 }, settleAt: '22:30' });
  expect(differences(RULES, changed).map(({ group }) => group)).toEqual(['hours', 'priority']);
});

test('counts what came, went and became different', () => {
  const [first, second, ...rest] = RULES.counters;
  const counters = [{ ...first, zoneIds: ['B'] }, ...rest, { ...second, counterId: 'c9', number: 9 }];
  expect(differences(RULES, after({ counters }))).toEqual([
    { group: 'counters', things: { added: 1, removed: 1, changed: 1 } },
  ]);
});
