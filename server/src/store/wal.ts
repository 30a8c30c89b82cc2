/**
 * The write-ahead file read as bytes (预写日志): which generation it is, where its last commit ends, and whether its frames
 * are whole. The format is https://www.sqlite.org/fileformat2.html#the_write_ahead_log
 *
 *   header, 32 bytes: magic · version · page size · checkpoint number · salt 1 · salt 2 · checksum
 *   frame: page number · size of the database in pages, 0 before the last frame of a commit · salts · checksum · page
 */
import { readSync } from 'node:fs';

export const WAL_HEADER_BYTES = 32;
const FRAME_HEADER_BYTES = 24;
const MAGIC = 0x377f0682;
/** A commit larger than this is not carried along: only the compaction of the whole file is. */
const LARGEST_COMMIT_BYTES = 64 * 1024 * 1024;

export interface WalHeader {
  /** Both salts in hexadecimal; another one means that the file was begun anew. */
  readonly generation: string;
  readonly pageSize: number;
  readonly checksum: WalChecksum;
  readonly littleEndian: boolean;
}

/** Of everything up to some place, the header included. */
export type WalChecksum = readonly [number, number];

/** Null: there is nothing in the file yet. */
export function walHeaderOf(bytes: Buffer): WalHeader | null {
  if (bytes.length < WAL_HEADER_BYTES) return null;
  const magic = bytes.readUInt32BE(0);
  if (magic >>> 1 !== MAGIC >>> 1) return null;
  return {
    generation: bytes.toString('hex', 16, 24),
    pageSize: bytes.readUInt32BE(8),
    checksum: [bytes.readUInt32BE(24), bytes.readUInt32BE(28)],
    littleEndian: magic === MAGIC,
  };
}

/** Whether `next` was begun right after `generation`, with none in between. */
export function isNextGeneration(generation: string, next: string): boolean {
  const salt = (text: string): number => Number.parseInt(text.slice(0, 8), 16);
  return salt(next) === (salt(generation) + 1) >>> 0;
}

export function frameBytes({ pageSize }: Pick<WalHeader, 'pageSize'>): number {
  return FRAME_HEADER_BYTES + pageSize;
}

/**
 * What was committed from the offset on, whole commits only and about `most` bytes: one commit may be larger. Reads
 * frame by frame until the salts are another generation's. Null: a commit that is too large, or still being written.
 */
export function committedFrom(file: number, header: WalHeader, from: number, most: number): Buffer | null {
  const stride = frameBytes(header);
  const found: Buffer[] = [];
  let committed = 0;
  let offset = from;
  while (offset - from < most || committed < found.length) {
    if (offset - from > LARGEST_COMMIT_BYTES) return null;
    const frame = Buffer.alloc(stride);
    if (readSync(file, frame, 0, stride, offset) < stride) break;
    if (frame.toString('hex', 8, 16) !== header.generation) break;
    found.push(frame);
    offset += stride;
    if (frame.readUInt32BE(4) !== 0) committed = found.length;
  }
  return Buffer.concat(found.slice(0, committed));
}

export interface Frames {
  /** By page number; what was written last. */
  readonly pages: ReadonlyMap<number, Buffer>;
  /** Of the whole database after the last of them. */
  readonly pageCount: number;
  readonly checksum: WalChecksum;
}

/** Null: not whole commits, or not the frames that follow upon that checksum. */
export function framesOf(bytes: Buffer, header: WalHeader, before: WalChecksum): Frames | null {
  const stride = frameBytes(header);
  if (bytes.length === 0 || bytes.length % stride !== 0) return null;
  const pages = new Map<number, Buffer>();
  let checksum = before;
  let pageCount = 0;
  for (let at = 0; at < bytes.length; at += stride) {
    const page = bytes.subarray(at + FRAME_HEADER_BYTES, at + stride);
    checksum = checksumOf(bytes.subarray(at, at + 8), header.littleEndian, checksum);
    checksum = checksumOf(page, header.littleEndian, checksum);
    const isWhole =
      bytes.toString('hex', at + 8, at + 16) === header.generation &&
      bytes.readUInt32BE(at + 16) === checksum[0] &&
      bytes.readUInt32BE(at + 20) === checksum[1];
    if (!isWhole) return null;
    pageCount = bytes.readUInt32BE(at + 4);
    pages.set(bytes.readUInt32BE(at), page);
  }
  return pageCount === 0 ? null : { pages, pageCount, checksum };
}

function checksumOf(bytes: Buffer, littleEndian: boolean, [first, second]: WalChecksum): WalChecksum {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let [one, two] = [first, second];
  for (let at = 0; at < bytes.length; at += 8) {
    one = (one + view.getUint32(at, littleEndian) + two) >>> 0;
    two = (two + view.getUint32(at + 4, littleEndian) + one) >>> 0;
  }
  return [one, two];
}
