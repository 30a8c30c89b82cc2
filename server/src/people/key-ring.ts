/**
 * The vault's keys (密钥环): `<data>/keys/people-<n>.key`. The database keeps a mark of each, by which a missing key and a
 * wrong one under the same name are noticed before anything is sealed that nobody could open.
 */
import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { Instant } from '@yichuang/domain/ids';
import type { Database } from 'better-sqlite3';
import { destroyNumberedKey, makeNumberedKey, numberedKeys } from '../store/keys.ts';
import type { BlindPurpose } from './vault.ts';

export interface RingKey {
  readonly number: number;
  readonly seal: KeyObject;
  index(purpose: BlindPurpose): KeyObject;
}

export interface KeyState {
  readonly number: number;
  /** The right file is there. */
  readonly present: boolean;
  /** Nothing is sealed with it any more. */
  readonly retiredAt: Instant | null;
}

export interface KeyRing {
  newest(): RingKey;
  /** Null: the key is lost. */
  find(number: number): RingKey | null;
  /** The newest first. */
  present(): readonly RingKey[];
  states(): readonly KeyState[];
  /** Numbers of keys that something may be sealed with and that are not there. */
  lost(): readonly number[];
  /** A new key, which seals from now on. */
  renew(at: Instant): RingKey;
  retire(number: number, at: Instant): void;
  /** Removes the file for ever. */
  destroy(number: number): void;
}

interface Row {
  readonly number: number;
  readonly mark: Buffer;
  readonly retiredAt: Instant | null;
}

const FAMILY = 'people';

/**
 * Makes the first key, and another one when the newest is lost: a hall without its old keys goes on with new ones, and
 * says which are missing.
 */
export function openKeyRing(database: Database, data: string, at: Instant): KeyRing {
  const rows = database.prepare<[], Row>(
    'SELECT number, mark, retiredAt FROM vault_key ORDER BY number DESC',
  );
  const insert = database.prepare('INSERT INTO vault_key (number, mark, madeAt) VALUES (?, ?, ?)');
  const setRetired = database.prepare('UPDATE vault_key SET retiredAt = ? WHERE number = ?');
  let known = rows.all();
  const keys = new Map<number, RingKey>();

  function enter(number: number, secret: Buffer, at: Instant): void {
    insert.run(number, markOf(secret), at);
    keys.set(number, ringKey(number, secret));
    known = rows.all();
  }

  function renew(at: Instant): RingKey {
    const number = Math.max(0, ...known.map((row) => row.number), ...keys.keys()) + 1;
    // On disk before its first use: a key that only memory knew would be lost with the power.
    enter(number, makeNumberedKey(data, FAMILY, number), at);
    return newest();
  }

  function newest(): RingKey {
    const key = keys.get(known[0]?.number ?? 0);
    if (!key) throw new Error('the vault has no key');
    return key;
  }

  const there = numberedKeys(data, FAMILY);
  for (const { number, mark } of known) {
    const secret = there.get(number);
    if (secret && markOf(secret).equals(mark)) keys.set(number, ringKey(number, secret));
  }
  // Made just before a crash, or copied in ahead of its database: nothing is sealed with it yet, it may serve.
  const newestKnown = known[0]?.number ?? 0;
  for (const [number, secret] of [...there].toSorted(([one], [other]) => one - other)) {
    if (number > newestKnown) enter(number, secret, at);
  }
  if (!keys.has(known[0]?.number ?? 0)) renew(at);

  return {
    newest,
    find: (number) => keys.get(number) ?? null,
    present: () => known.flatMap(({ number }) => keys.get(number) ?? []),
    states: () =>
      known.map(({ number, retiredAt }) => ({ number, present: keys.has(number), retiredAt })).toReversed(),
    lost: () =>
      known
        .filter(({ number, retiredAt }) => retiredAt === null && !keys.has(number))
        .map(({ number }) => number)
        .toReversed(),
    renew,
    retire: (number, at) => {
      setRetired.run(at, number);
      known = rows.all();
    },
    destroy: (number) => {
      keys.delete(number);
      destroyNumberedKey(data, FAMILY, number);
    },
  };
}

/** One file, many keys (RFC 5869): what seals and what indexes have nothing in common that could be seen. */
function ringKey(number: number, secret: Buffer): RingKey {
  const derived = (use: string): KeyObject =>
    createSecretKey(Buffer.from(hkdfSync('sha256', secret, '', `yichuang people ${use}`, 32)));
  const indexes: Readonly<Record<BlindPurpose, KeyObject>> = {
    identity: derived('index identity'),
    phone: derived('index phone'),
    name: derived('index name'),
    namePiece: derived('index namePiece'),
  };
  return { number, seal: derived('seal'), index: (purpose) => indexes[purpose] };
}

/** Says which key it is and nothing about it. */
function markOf(secret: Buffer): Buffer {
  return createHmac('sha256', secret).update('yichuang people mark').digest();
}
