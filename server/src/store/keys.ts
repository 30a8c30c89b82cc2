/** Keys of this machine (密钥): files beside the database and never in it, nor in its backups. */
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { StoreFault } from './fault.ts';

const KEY_BYTES = 32;

/** `<data>/keys/<name>.key`, made at first use, readable by the hub's user only. */
export function keyFile(data: string, name: string): Buffer {
  const file = join(data, 'keys', `${name}.key`);
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    const handle = openSync(file, 'wx', 0o600);
    writeSync(handle, randomBytes(KEY_BYTES));
    fsyncSync(handle);
    closeSync(handle);
  }
  const key = readFileSync(file);
  if (key.length !== KEY_BYTES) throw new StoreFault('Damaged', `${file} is not a key of ${KEY_BYTES} bytes`);
  return key;
}
