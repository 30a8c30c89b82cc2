/** 先落盘后回答: seen from outside, by the system calls of the hub: no answer is written before the sync of its commit. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';
import { until } from '../support/until.ts';

const COMMANDS = 20;
const hasStrace = spawnSync('strace', ['-V']).status === 0;

it.runIf(hasStrace)('every one of twenty answers leaves after a sync that followed its command', async () => {
  const data = mkdtempSync(join(tmpdir(), 'yichuang-sync-'));
  const hub = await startHub({ data });
  const trace = join(data, 'trace.txt');
  const strace = spawn('strace', [
    '-f',
    '-s',
    '200',
    '-e',
    'trace=fdatasync,fsync,write,writev,sendto,sendmsg',
    '-o',
    trace,
    '-p',
    String(hub.pid),
  ]);
  try {
    await attached(strace);
    const kiosk = deviceOf(hub.url, hub.demo, 'kiosk');
    for (let count = 0; count < COMMANDS; count += 1) {
      expect((await kiosk.send('takeTicket', { services: ['general-C'] })).status).toBe(200);
    }
    const lines = (): string[] => readFileSync(trace, 'utf8').split('\n');
    await until(() => lines().filter(isAnswer).length >= COMMANDS, 'twenty answers in the trace');
    expect(orderOf(lines())).toEqual(Array.from({ length: COMMANDS }, () => 'sync before answer'));
  } finally {
    strace.kill();
    await hub.stop();
    rmSync(data, { recursive: true, force: true });
  }
});

async function attached(strace: ChildProcess): Promise<void> {
  let said = '';
  strace.stderr?.on('data', (chunk) => (said += String(chunk)));
  await until(() => /attached/.test(said) || strace.exitCode !== null, 'strace at the hub');
  if (strace.exitCode !== null) await once(strace, 'close');
  if (strace.exitCode !== null) throw new Error(`strace cannot watch the hub: ${said}`);
}

function isAnswer(line: string): boolean {
  return /\b(write|writev|sendto|sendmsg)\(/.test(line) && line.includes('HTTP/1.1 200');
}

/** For each answer whether a sync stands between it and the one before. */
function orderOf(lines: readonly string[]): string[] {
  const order: string[] = [];
  let synced = false;
  for (const line of lines) {
    if (/\b(fdatasync|fsync)\(/.test(line)) synced = true;
    if (!isAnswer(line)) continue;
    order.push(synced ? 'sync before answer' : 'answer without sync');
    synced = false;
  }
  return order;
}
