/** Keys of this machine (密钥): files beside the database and never in it, nor in its backups. */
import { randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreFault } from './fault.ts';

const KEY_BYTES = 32;

/** `<data>/keys/<name>.key`, made at first use, readable by the hub's user only. */
export function keyFile(data: string, name: string): Buffer {
  const file = fileOf(data, name);
  if (!existsSync(file)) makeKey(file);
  return readKey(file);
}

/** The numbered keys `<data>/keys/<name>-<n>.key` that are there, by number. */
export function numberedKeys(data: string, name: string): ReadonlyMap<number, Buffer> {
  const keys = new Map<number, Buffer>();
  for (const file of filesIn(join(data, 'keys'))) {
    const number = numberIn(file, name);
    if (number !== null) keys.set(number, readKey(fileOf(data, `${name}-${number}`)));
  }
  return keys;
}

/** Throws when there is a key of that number already: a key is never written over. */
export function makeNumberedKey(data: string, name: string, number: number): Buffer {
  const file = fileOf(data, `${name}-${number}`);
  makeKey(file);
  return readKey(file);
}

/** For ever: what is sealed with it can be read by nobody after this. */
export function destroyNumberedKey(data: string, name: string, number: number): void {
  rmSync(fileOf(data, `${name}-${number}`), { force: true });
}

function fileOf(data: string, name: string): string {
  return join(data, 'keys', `${name}.key`);
}

function numberIn(file: string, name: string): number | null {
  const digits = file.startsWith(`${name}-`) && file.endsWith('.key') ? file.slice(name.length + 1, -4) : '';
  return /^[1-9]\d{0,5}$/.test(digits) ? Number(digits) : null;
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Whole or not at all: a power cut leaves no half key under the name. */
function makeKey(file: string): void {
  if (existsSync(file)) throw new StoreFault('Damaged', `${file} is there already`);
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const unfinished = `${file}.part`;
  rmSync(unfinished, { force: true });
  const handle = openSync(unfinished, 'wx', 0o600);
  writeSync(handle, randomBytes(KEY_BYTES));
  fsyncSync(handle);
  closeSync(handle);
  renameSync(unfinished, file);
}

function readKey(file: string): Buffer {
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new StoreFault('Damaged', `${file} is not a key of ${KEY_BYTES} bytes`);
  return key;
}
