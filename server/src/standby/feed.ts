/**
 * What the hub gives its standby (供本): the database file as it stands, and then the write-ahead file as it grows, byte by
 * byte. In that mode SQLite writes into the database itself only when it checkpoints; while somebody follows, only this
 * does so, in the same turn in which it has read everything. Nothing is taken from the write path, and nothing is scanned.
 */
import { closeSync, createReadStream, existsSync, openSync, readSync, statSync } from 'node:fs';
import type { Readable } from 'node:stream';
import type { Instant } from '@yichuang/domain/ids';
import type { Store } from '../store/open.ts';
import {
  committedFrom,
  isNextGeneration,
  walHeaderOf,
  WAL_HEADER_BYTES,
  type WalHeader,
} from '../store/wal.ts';

export interface Feed {
  base(): Base;
  /** Null: it can no longer be told what came after that place; take a new base. */
  tail(generation: string, from: number, now: Instant): Tail | null;
  /** The standby says how many pictures and films it has still to bring. */
  mediaMissing(files: number): void;
  /** When the standby last had everything of the log, and what else it misses; null: nobody follows, or not said. */
  copied(): { readonly copiedAt: Instant | null; readonly mediaMissing: number | null };
  /** Called every few seconds: a standby that is gone is waited for no longer. */
  tick(monotonicMs: number): void;
}

export interface Base {
  readonly generation: string;
  readonly bytes: number;
  readonly stream: Readable;
}

export interface Tail {
  /** The header of the generation, where `from` is 0, and frames of whole commits. */
  readonly bytes: Buffer;
  /** That generation is over with these bytes; this one goes on from 0. */
  readonly next: string | null;
}

/** Read in one turn of the hub's loop, so that nothing is written meanwhile. */
const MOST_BYTES = 2 * 1024 * 1024;
/** SQLite's own habit is 1,000 pages. */
const CHECKPOINT_BYTES = 4 * 1024 * 1024;
const GONE_MS = 60_000;

export function openFeed(store: Store, monotonic: () => number): Feed {
  /** The end of a generation that the next write begins anew, kept until the standby has it. */
  let ended: { readonly generation: string; readonly from: number; readonly bytes: Buffer } | null = null;
  let last: { readonly at: Instant; readonly generation: string; readonly end: number } | null = null;
  let copiedAt: Instant | null = null;
  let mediaMissing: number | null = null;
  let askedAt: number | null = null;
  let basesUnderWay = 0;

  function asked(): void {
    if (askedAt === null) store.holdCheckpoints(true);
    askedAt = monotonic();
  }

  function reading<Result>(read: (file: number, header: WalHeader | null) => Result): Result {
    const file = openSync(`${store.file}-wal`, 'r');
    try {
      const bytes = Buffer.alloc(WAL_HEADER_BYTES);
      const length = readSync(file, bytes, 0, WAL_HEADER_BYTES, 0);
      return read(file, walHeaderOf(bytes.subarray(0, length)));
    } finally {
      closeSync(file);
    }
  }

  function heldUpTo(generation: string, from: number): void {
    if (last?.generation === generation && from >= last.end) copiedAt = last.at;
  }

  return {
    base: () => {
      asked();
      const generation = existsSync(`${store.file}-wal`)
        ? reading((_file, header) => header?.generation ?? null)
        : null;
      if (generation === null) throw new Error('nothing was written since the start');
      const { size } = statSync(store.file);
      const stream = createReadStream(store.file, { end: size - 1 });
      basesUnderWay += 1;
      stream.once('close', () => (basesUnderWay -= 1));
      return { generation, bytes: size, stream };
    },
    tail: (generation, from, now) => {
      asked();
      heldUpTo(generation, from);
      return reading((file, header) => {
        if (header === null) return null;
        if (header.generation !== generation) {
          const isKept = ended?.generation === generation && from >= ended.from;
          if (!ended || !isKept || !isNextGeneration(generation, header.generation)) return null;
          return { bytes: ended.bytes.subarray(from - ended.from), next: header.generation };
        }
        ended = null;
        const start = Math.max(from, WAL_HEADER_BYTES);
        const frames = committedFrom(file, header, start, MOST_BYTES);
        if (frames === null) return null;
        const end = start + frames.length;
        const bytes = from === 0 ? Buffer.concat([headerBytes(file), frames]) : frames;
        const isAll = frames.length < MOST_BYTES;
        if (isAll) last = { at: now, generation, end };
        if (isAll && end > CHECKPOINT_BYTES && basesUnderWay === 0) {
          store.checkpoint();
          ended = { generation, from, bytes };
        }
        return { bytes, next: null };
      });
    },
    mediaMissing: (files) => {
      mediaMissing = files;
    },
    copied: () => ({ copiedAt, mediaMissing }),
    tick: (now) => {
      if (askedAt === null || now - askedAt < GONE_MS || basesUnderWay > 0) return;
      askedAt = null;
      ended = null;
      store.holdCheckpoints(false);
    },
  };
}

function headerBytes(file: number): Buffer {
  const bytes = Buffer.alloc(WAL_HEADER_BYTES);
  readSync(file, bytes, 0, WAL_HEADER_BYTES, 0);
  return bytes;
}
