import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { keepRunning, type Change, type Running } from './keep-running.ts';
import { takenPorts } from './ports.ts';
import { tableOf } from './table.ts';

const FAST = { firstMs: 10, longestMs: 40, wellAfterMs: 60_000, graceMs: 300 };

let folder: string;
let all: Running[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'supervise-'));
});
afterEach(async () => {
  await Promise.all(all.map((each) => each.stop()));
  all = [];
  rmSync(folder, { recursive: true, force: true });
});

function fake(source: string) {
  const file = path.join(folder, 'fake.mjs');
  writeFileSync(file, source);
  const changes: Change[] = [];
  const logFile = path.join(folder, 'log', 'fake.log');
  const running = keepRunning(
    { name: 'fake', args: [file], env: process.env, logFile },
    (change) => changes.push(change),
    FAST,
  );
  all.push(running);
  return { running, changes, log: () => readFileSync(logFile, 'utf8') };
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 10_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('never came');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const WELL_BEHAVED = `
  console.log('up');
  process.on('message', (message) => {
    if (message !== 'stop') return;
    console.log('bye');
    process.disconnect();
  });`;

it('starts again with growing pauses, up to the longest', async () => {
  const { running, changes } = fake('process.exit(3);');
  await until(() => running.restarts() >= 4);
  const ends = changes.flatMap((change) => (change.kind === 'ended' ? [change] : []));
  expect(ends.slice(0, 4).map(({ code, nextInMs }) => [code, nextInMs])).toEqual([
    [3, 10],
    [3, 20],
    [3, 40],
    [3, 40],
  ]);
});

it('starts again what was killed, under a new pid', async () => {
  const { running, log } = fake(WELL_BEHAVED);
  await until(() => running.pid() !== null && log().includes('up'));
  const first = running.pid();
  process.kill(first ?? 0, 'SIGKILL');
  await until(() => running.restarts() === 1 && running.pid() !== null);
  expect(running.pid()).not.toBe(first);
});

it('stops by a word, lets it finish, and does not start it again', async () => {
  const { running, log } = fake(WELL_BEHAVED);
  await until(() => log().includes('up'));
  await running.stop();
  expect(log()).toBe('up\nbye\n');
  expect(running.pid()).toBeNull();
  expect(running.restarts()).toBe(0);
});

it('ends by force what does not listen', async () => {
  const { running, log } = fake(
    `console.log('up'); process.on('message', () => undefined); setInterval(() => undefined, 1000);`,
  );
  await until(() => log().includes('up'));
  await running.stop();
  expect(running.pid()).toBeNull();
});

it('stops while it waits to start again', async () => {
  const { running, changes } = fake('process.exit(1);');
  await until(() => changes.some((change) => change.kind === 'ended'));
  await running.stop();
  const seen = running.restarts();
  await new Promise((resolve) => setTimeout(resolve, 60));
  expect(running.restarts()).toBe(seen);
});

it('names the ports that somebody holds', async () => {
  const holder = createServer();
  await new Promise<void>((resolve) => holder.listen(0, '127.0.0.1', resolve));
  const { port } = holder.address() as AddressInfo;
  expect(await takenPorts([port])).toEqual([port]);
  await new Promise((resolve) => holder.close(resolve));
  expect(await takenPorts([port])).toEqual([]);
});

it('aligns hanzi and letters', () => {
  const rows = [
    { label: '中枢 · hub', address: 'http://a', pid: 'pid 1' },
    { label: '取号机 · kiosk', address: 'http://bb', pid: '' },
  ];
  expect(tableOf(rows)).toBe('  中枢 · hub      http://a   pid 1\n  取号机 · kiosk  http://bb');
});
