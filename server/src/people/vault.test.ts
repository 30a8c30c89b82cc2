import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Instant } from '@yichuang/domain/ids';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStore, type Store } from '../store/open.ts';
import { newFolder } from '../testing/hall.ts';
import { openKeyRing } from './key-ring.ts';
import { openVault, type Vault } from './vault.ts';

const NOW = '2026-11-23T01:00:00.000Z' as Instant;
const PLACE = { table: 'person', row: 'one', field: 'details' };

let data: string;
let store: Store;
let vault: Vault;
const open = (): Vault => openVault(openKeyRing(store.tables, data, NOW));

beforeEach(() => {
  data = newFolder();
  store = openStore(data);
  vault = open();
});
afterEach(() => {
  store.close();
  rmSync(data, { recursive: true, force: true });
});

const keyOf = (number: number): string => join(data, 'keys', `people-${number}.key`);

describe('sealing', () => {
  it('gives back what was sealed, and never the same bytes twice', () => {
    const one = vault.seal(PLACE, '符𬭸䶮');
    const other = vault.seal(PLACE, '符𬭸䶮');
    expect(vault.open(PLACE, one)).toEqual({ state: 'open', text: '符𬭸䶮' });
    expect(one.sealed.equals(other.sealed)).toBe(false);
    expect(one.nonce.equals(other.nonce)).toBe(false);
  });

  it.each([
    { ...PLACE, table: 'note' },
    { ...PLACE, row: 'other' },
    { ...PLACE, field: 'name' },
  ])('what was moved to $table $row $field does not open', (place) => {
    expect(vault.open(place, vault.seal(PLACE, 'text'))).toEqual({ state: 'damaged' });
  });

  it('a changed bit, a cut end and an empty value are damage, not a fall', () => {
    const { sealed, nonce, keyNumber } = vault.seal(PLACE, 'text');
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(0) ^ 1, 0);
    for (const bytes of [changed, sealed.subarray(0, -1), Buffer.alloc(0)]) {
      expect(vault.open(PLACE, { sealed: bytes, nonce, keyNumber })).toEqual({ state: 'damaged' });
    }
  });

  it('an index says the same for the same value, and another thing for another purpose', () => {
    expect(vault.blind('name', 'X').equals(open().blind('name', 'X'))).toBe(true);
    expect(vault.blind('name', 'X').equals(vault.blind('phone', 'X'))).toBe(false);
    expect(vault.blind('namePiece', 'X')).toHaveLength(8);
  });
});

describe('keys', () => {
  it('the newest seals, all open', () => {
    const old = vault.seal(PLACE, 'old');
    vault.ring.renew(NOW);
    const fresh = vault.seal(PLACE, 'new');
    expect([old.keyNumber, fresh.keyNumber]).toEqual([1, 2]);
    vault = open();
    expect(vault.open(PLACE, old)).toEqual({ state: 'open', text: 'old' });
    expect(vault.open(PLACE, fresh)).toEqual({ state: 'open', text: 'new' });
    expect(vault.blinds('name', 'X')).toHaveLength(2);
  });

  it('a lost key is said: its rows cannot be opened, new ones are sealed with another, and it may come back', () => {
    const old = vault.seal(PLACE, 'old');
    renameSync(keyOf(1), join(data, 'elsewhere'));
    vault = open();
    expect(vault.ring.lost()).toEqual([1]);
    expect(vault.open(PLACE, old)).toEqual({ state: 'keyLost' });
    const fresh = vault.seal(PLACE, 'new');
    expect(fresh.keyNumber).toBe(2);

    renameSync(join(data, 'elsewhere'), keyOf(1));
    vault = open();
    expect(vault.ring.lost()).toEqual([]);
    expect(vault.open(PLACE, old)).toEqual({ state: 'open', text: 'old' });
    expect(vault.open(PLACE, fresh)).toEqual({ state: 'open', text: 'new' });
  });

  it('another key under the same name is as good as none, and is not written over', () => {
    const old = vault.seal(PLACE, 'old');
    writeFileSync(keyOf(1), Buffer.alloc(32, 7));
    vault = open();
    expect(vault.ring.states()).toEqual([
      { number: 1, present: false, retiredAt: null },
      { number: 2, present: true, retiredAt: null },
    ]);
    expect(vault.open(PLACE, old)).toEqual({ state: 'keyLost' });
  });

  it('a key that was made just before the power went is taken, half a key is not seen', () => {
    writeFileSync(keyOf(2), Buffer.alloc(32, 7));
    writeFileSync(`${keyOf(3)}.part`, Buffer.alloc(9));
    vault = open();
    expect(vault.seal(PLACE, 'x').keyNumber).toBe(2);
    vault.ring.renew(NOW);
    expect(readdirSync(join(data, 'keys')).toSorted()).toEqual([
      'people-1.key',
      'people-2.key',
      'people-3.key',
    ]);
  });

  it('a retired key is not missed when its file is gone', () => {
    const old = vault.seal(PLACE, 'old');
    vault.ring.renew(NOW);
    vault.ring.retire(1, NOW);
    vault.ring.destroy(1);
    vault = open();
    expect(vault.ring.lost()).toEqual([]);
    expect(vault.open(PLACE, old)).toEqual({ state: 'keyLost' });
  });

  it('a folder of keys that is not there at all is made anew', () => {
    rmSync(join(data, 'keys'), { recursive: true });
    mkdirSync(join(data, 'keys'));
    expect(open().ring.lost()).toEqual([1]);
  });
});
