/**
 * Pads of a vendor (厂家评价器): the 工号 and the counter of each, of its key only the digest; who is there is kept in memory.
 * A counter has one evaluator: whatever stood there before, page or pad, stands nowhere once another one is added.
 */
import { timingSafeEqual } from 'node:crypto';
import type { CounterId, Instant } from '@yichuang/domain/ids';
import type { PadCard, WorkNo } from '@yichuang/protocol/evaluation';
import type { Database } from 'better-sqlite3';
import { digestOfToken, newCode, newToken, normalCode } from '../access/secret.ts';

export interface VendorPad {
  readonly workNo: WorkNo;
  readonly counterId: CounterId;
}

export interface VendorPads {
  list(): readonly PadCard[];
  at(counterId: CounterId): VendorPad | null;
  /** Returns its key, for somebody to type into the pad. */
  add(workNo: WorkNo, counterId: CounterId): string;
  /** False when there is no such pad. */
  revoke(workNo: WorkNo): boolean;
  /** Null: no such pad, or another key; both take the same time. */
  admit(workNo: WorkNo, key: string): VendorPad | null;
  /** It has just said something. */
  heard(workNo: WorkNo): void;
  gone(workNo: WorkNo): void;
  /** Its key is worth nothing from now on. */
  onEnded(listener: (workNo: WorkNo) => void): void;
}

/** 99 bits, typed by hand on a small screen: so much randomness needs no slow hash. */
const KEY_LETTERS = 20;

export function openVendorPads(database: Database, now: () => Instant): VendorPads {
  const all = database.prepare<[], VendorPad>('SELECT workNo, counterId FROM vendor_pad ORDER BY workNo');
  const at = database.prepare<[CounterId], VendorPad>(
    'SELECT workNo, counterId FROM vendor_pad WHERE counterId = ?',
  );
  const find = database.prepare<[WorkNo], VendorPad & { readonly keyDigest: Buffer }>(
    'SELECT workNo, counterId, keyDigest FROM vendor_pad WHERE workNo = ?',
  );
  const replaced = database.prepare<[WorkNo, CounterId], VendorPad>(
    'DELETE FROM vendor_pad WHERE workNo = ? OR counterId = ? RETURNING workNo, counterId',
  );
  const insert = database.prepare('INSERT INTO vendor_pad (workNo, counterId, keyDigest) VALUES (?, ?, ?)');
  const takePage = database.prepare('DELETE FROM evaluator WHERE counterId = ?');
  const remove = database.prepare('DELETE FROM vendor_pad WHERE workNo = ?');
  const put = database.transaction((workNo: WorkNo, counterId: CounterId, digest: Buffer) => {
    const ended = replaced.all(workNo, counterId);
    takePage.run(counterId);
    insert.run(workNo, counterId, digest);
    return ended;
  });
  const nobody = digestOfToken(newToken());
  const connected = new Set<WorkNo>();
  const seen = new Map<WorkNo, Instant>();
  const listeners: ((workNo: WorkNo) => void)[] = [];
  const end = (workNo: WorkNo): void => {
    for (const listener of listeners) listener(workNo);
    seen.delete(workNo);
  };

  return {
    list: () =>
      all.all().map((pad) => ({
        ...pad,
        kind: 'vendorPad',
        connected: connected.has(pad.workNo),
        lastSeenAt: seen.get(pad.workNo) ?? null,
      })),
    at: (counterId) => at.get(counterId) ?? null,
    add: (workNo, counterId) => {
      const key = newCode(KEY_LETTERS);
      for (const ended of put(workNo, counterId, digestOfToken(key))) end(ended.workNo);
      return key;
    },
    revoke: (workNo) => {
      const isThere = remove.run(workNo).changes === 1;
      if (isThere) end(workNo);
      return isThere;
    },
    admit: (workNo, key) => {
      const pad = find.get(workNo);
      const same = timingSafeEqual(pad?.keyDigest ?? nobody, digestOfToken(normalCode(key)));
      return pad && same ? { workNo: pad.workNo, counterId: pad.counterId } : null;
    },
    heard: (workNo) => {
      connected.add(workNo);
      seen.set(workNo, now());
    },
    gone: (workNo) => {
      connected.delete(workNo);
    },
    onEnded: (listener) => {
      listeners.push(listener);
    },
  };
}
