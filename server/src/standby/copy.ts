/**
 * The copy on the standby (副本): pages are put into the file only when they are safe beside it, so that a power cut leaves
 * the copy before them or after them.
 *
 *   frames, checked ─► copy.redo, on disk ─► hub.db, page by page, on disk ─► copy.json: how far ─► copy.redo goes
 */
import { createHash } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  openSync,
  readFileSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { Instant } from '@yichuang/domain/ids';
import { z } from 'zod';
import { DATABASE_FILE } from '../store/open.ts';
import { framesOf, walHeaderOf, WAL_HEADER_BYTES, type Frames } from '../store/wal.ts';
import { writeWhole } from './machine.ts';

const Position = z.strictObject({
  generation: z.string(),
  from: z.int().min(0),
  /** The header of the generation, in hexadecimal; empty before it came. */
  header: z.string(),
  checksum: z.tuple([z.number(), z.number()]),
  /** The hub's time at which nothing was missing. */
  copiedAt: Instant.nullable(),
});
export type Position = z.infer<typeof Position>;

export interface Copy {
  /** Null: there is none yet. */
  position(): Position | null;
  /** A new base was put in place. */
  begin(generation: string): void;
  /** False: these bytes are not what comes next. `next`: the generation that follows. */
  append(bytes: Buffer, next: string | null, copiedAt: Instant | null): boolean;
  /** The copy is not what it should be: take a new base. */
  discard(): void;
}

const DIGEST_BYTES = 32;

export function openCopy(data: string): Copy {
  const [file, redo, state] = [DATABASE_FILE, 'copy.redo', 'copy.json'].map((name) => join(data, name)) as [
    string,
    string,
    string,
  ];
  let position = existsSync(state) ? Position.parse(JSON.parse(readFileSync(state, 'utf8'))) : null;
  finishRedo();

  function finishRedo(): void {
    if (!existsSync(redo)) return;
    const kept = readFileSync(redo);
    const body = kept.subarray(DIGEST_BYTES);
    if (kept.length > DIGEST_BYTES && digestOf(body).equals(kept.subarray(0, DIGEST_BYTES))) {
      const length = body.readUInt32BE(0);
      const [before, after] = z
        .tuple([Position, Position])
        .parse(JSON.parse(body.toString('utf8', 4, 4 + length)));
      const header = walHeaderOf(Buffer.from(after.header, 'hex'));
      const frames = header && framesOf(Buffer.from(body.subarray(4 + length)), header, before.checksum);
      if (header && frames) put(frames, header.pageSize);
      keep(after);
    }
    rmSync(redo);
  }

  function put({ pages, pageCount }: Frames, pageSize: number): void {
    const handle = openSync(file, 'r+');
    for (const [number, page] of pages)
      if (number <= pageCount) writeSync(handle, page, 0, pageSize, (number - 1) * pageSize);
    ftruncateSync(handle, pageCount * pageSize);
    fsyncSync(handle);
    closeSync(handle);
  }

  function keep(next: Position): void {
    writeWhole(state, Buffer.from(JSON.stringify(next)));
    position = next;
  }

  return {
    position: () => position,
    begin: (generation) => keep({ generation, from: 0, header: '', checksum: [0, 0], copiedAt: null }),
    append: (bytes, next, copiedAt) => {
      if (position === null) return false;
      const at = copiedAt ?? position.copiedAt;
      const isFirst = position.from === 0 && bytes.length >= WAL_HEADER_BYTES;
      const headerText = isFirst ? bytes.toString('hex', 0, WAL_HEADER_BYTES) : position.header;
      const frameBytes = isFirst ? bytes.subarray(WAL_HEADER_BYTES) : bytes;
      const header = walHeaderOf(Buffer.from(headerText, 'hex'));
      if (bytes.length > 0 && header?.generation !== position.generation) return false;
      const checksum = isFirst && header ? header.checksum : position.checksum;
      const frames = frameBytes.length > 0 && header ? framesOf(frameBytes, header, checksum) : null;
      if (frameBytes.length > 0 && frames === null) return false;
      const after: Position =
        next === null
          ? {
              generation: position.generation,
              from: position.from + bytes.length,
              header: headerText,
              checksum: [...(frames?.checksum ?? checksum)],
              copiedAt: at,
            }
          : { generation: next, from: 0, header: '', checksum: [0, 0], copiedAt: at };
      if (frames && header) {
        // What is redone needs the header of these frames, whatever comes after them.
        const before: Position = { ...position, checksum: [...checksum] };
        const redone: Position = next === null ? after : { ...after, header: headerText };
        writeWhole(redo, withDigest(JSON.stringify([before, redone]), frameBytes));
        put(frames, header.pageSize);
      }
      keep(after);
      rmSync(redo, { force: true });
      return true;
    },
    discard: () => {
      rmSync(state, { force: true });
      position = null;
    },
  };
}

function withDigest(positions: string, frames: Buffer): Buffer {
  const text = Buffer.from(positions);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  const body = Buffer.concat([length, text, frames]);
  return Buffer.concat([digestOf(body), body]);
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
