/** A look into a file before anything opens it (验包): is it a small, honest XLSX, or a bomb that would fill the memory? */
import { inflateRawSync } from 'node:zlib';

const MOST_FILES = 200;
/** Of one file in it, and of all of them, unpacked. */
const MOST_BYTES = 8 * 1024 * 1024;
const MOST_TOGETHER = 24 * 1024 * 1024;

const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const DEFLATED = 8;

/** True when every part is really no larger than it may be; what a part says of its size is not believed. */
export function isHonestPackage(file: Buffer): boolean {
  const end = file.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0 || end + 22 > file.length || file.readUInt32LE(end) !== END_OF_DIRECTORY) return false;
  const count = file.readUInt16LE(end + 10);
  if (count === 0 || count > MOST_FILES) return false;
  let at = file.readUInt32LE(end + 16);
  let together = 0;
  for (let number = 0; number < count; number += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY) return false;
    const size = unpackedSize(file, at);
    if (size === null) return false;
    together += size;
    if (together > MOST_TOGETHER) return false;
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return true;
}

function unpackedSize(file: Buffer, entry: number): number | null {
  const method = file.readUInt16LE(entry + 10);
  const packed = file.readUInt32LE(entry + 20);
  const local = file.readUInt32LE(entry + 42);
  if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL) return null;
  const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
  if (from + packed > file.length) return null;
  if (method === 0) return packed;
  if (method !== DEFLATED) return null;
  try {
    return inflateRawSync(file.subarray(from, from + packed), { maxOutputLength: MOST_BYTES }).length;
  } catch {
    return null;
  }
}
