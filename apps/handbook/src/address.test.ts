import { ServiceId } from '@yichuang/domain/ids';
import { describe, expect, it } from 'vitest';
import { addressOf, placeAt, type Place } from './address.ts';

const T06 = ServiceId.parse('T06');
const places: readonly Place[] = [
  { at: 'search' },
  { at: 'sheet', itemId: T06 },
  { at: 'bundle', bundleId: 'BND02', chosen: ['n1_1'] },
  { at: 'item', itemId: T06, version: null, chosen: [] },
  { at: 'item', itemId: T06, version: 3, chosen: ['mar_1', '选，项'] },
];

describe('办事指南的网址', () => {
  it.each(places)('reads what it writes: $at', (place) => {
    expect(placeAt(new URL(addressOf(place), 'http://hall'))).toEqual(place);
  });

  it.each([
    ['/handbook', '', { at: 'search' }],
    ['/handbook/%E4%B8', '', { at: 'search' }],
    ['/handbook/a b', '', { at: 'search' }],
    ['/handbook/T06', '#nonsense,a', { at: 'item', itemId: T06, version: null, chosen: [] }],
    ['/handbook/T06', '#2,%E4', { at: 'item', itemId: T06, version: 2, chosen: [''] }],
  ])('%s%s is understood or begins anew', (pathname, hash, place) => {
    expect(placeAt({ pathname, hash })).toEqual(place);
  });
});
