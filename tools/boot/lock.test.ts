import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { withLock } from './lock.mjs';

let folder: string;
let lock: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'lock-'));
  lock = path.join(folder, 'lock');
});
afterEach(() => rmSync(folder, { recursive: true }));

it('lets one in at a time, and the next one when the first is done', async () => {
  const order: string[] = [];
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { promise: waiting, resolve: onWait } = Promise.withResolvers<void>();
  const first = withLock(lock, async () => {
    await gate;
    order.push('first');
  });
  const second = withLock(lock, () => order.push('second'), onWait);
  await waiting;
  open();
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
});

it('breaks the lock of a process that died', async () => {
  const { pid } = spawnSync(process.execPath, ['-e', '']);
  writeFileSync(lock, String(pid));
  expect(await withLock(lock, () => 'in')).toBe('in');
});

it('breaks a lock whose owner died before writing its pid', async () => {
  writeFileSync(lock, '');
  expect(await withLock(lock, () => 'in')).toBe('in');
});

it('gives the lock back when the work fails', async () => {
  await expect(withLock(lock, () => Promise.reject(new Error('no network')))).rejects.toThrow('no network');
  expect(existsSync(lock)).toBe(false);
});
