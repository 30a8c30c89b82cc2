import { staffed } from '@yichuang/domain/testing/stage';
import type { CounterId, ZoneId } from '@yichuang/domain/ids';
import { expect, it } from 'vitest';
import { transferOptions } from './transfer-options.ts';

it('offers the other zones first, each with its open counters but not this one', () => {
  const { hall } = staffed().taken('a1', 'b1');
  expect(transferOptions(hall, 'c1' as CounterId, 'A' as ZoneId)).toEqual([
    { zoneId: 'B', waiting: 1, counterIds: ['c2', 'c3'] },
    { zoneId: 'A', waiting: 1, counterIds: ['c2', 'c3'] },
  ]);
});
