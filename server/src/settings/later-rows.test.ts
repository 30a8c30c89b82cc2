import { ownSettingsOf } from '@yichuang/domain/catalogue/own-settings';
import type { HallId } from '@yichuang/domain/ids';
import { expect, test } from 'vitest';
import { loadCatalogue } from '../catalogue/load.ts';
import { withLater } from './later-rows.ts';

const shipped = ownSettingsOf(loadCatalogue('H00').catalogue, 'H00' as HallId);

test('what a change had added stays after it was taken back, switched off; the rest is as before', () => {
  const zone = { id: 'zone-1', prefix: 'G', name: { zh: '农', en: 'F' }, shortName: { zh: '农', en: 'F' } };
  const { zones, counters } = shipped.counters;
  const [first, ...others] = zones;
  if (!first) throw new Error('no zone');
  const renamed = { ...first, prefix: 'X' };
  const after = { zones: [renamed, ...others, { ...zone, off: false }], counters };
  expect(withLater('counters', shipped.counters, after)).toEqual({
    zones: [...zones, { ...zone, off: true }],
    counters,
  });
  expect(withLater('slip', shipped.slip, { ...shipped.slip, phone: '1' })).toEqual(shipped.slip);
});
