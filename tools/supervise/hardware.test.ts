import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { equippedWindows } from './counter-terminal.ts';
import type { Running } from './keep-running.ts';
import { machinesOf, type Outfit } from './machines.ts';
import { openPlayerDesk, type PlayerDesk } from './player-desk.ts';
import { everyHardwarePort, hardwarePortsFrom, portsFrom, takenPorts } from './ports.ts';

let folder: string;
const ending: (() => Promise<unknown>)[] = [];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'hardware-'));
});
afterEach(async () => {
  for (const end of ending.splice(0)) await end();
  rmSync(folder, { recursive: true, force: true });
});

const root = path.resolve(import.meta.dirname, '../..');
const windows = equippedWindows(
  'H00',
  [5, 6, 7, 8].map((number) => ({
    kind: 'evaluator',
    name: '',
    deviceId: `evaluator-${number}`,
    token: `token-${number}`,
  })),
);

function machinesWith(outfit: Outfit, kiosk = true) {
  const place = { root, data: '/data', ports: portsFrom(7300), env: {} };
  return machinesOf(place, hardwarePortsFrom(7300), outfit, { kiosk, windows });
}

it('hangs machines on serial ports where socat is, on TCP elsewhere; the terminals are told the same', () => {
  const serial = machinesWith({ socat: true, cups: true });
  const sockets = machinesWith({ socat: false, cups: false });
  const connections = ({ kiosk, counter }: typeof serial): readonly unknown[] =>
    [...kiosk.devices, ...counter.devices].map((device) => (device as { connection: object }).connection);
  expect(connections(serial)).toContainEqual({ kind: 'serial', path: '/data/ports/scanner' });
  expect(connections(sockets)).toContainEqual({ kind: 'tcp', host: '127.0.0.1', port: 7344 });
  expect(serial.all.map(({ id }) => id)).toContain('sheet-printer');
  expect(sockets.all.map(({ id }) => id)).not.toContain('sheet-printer');
  expect(JSON.stringify(sockets.counter)).not.toContain('sheets');
});

it('a hall without a kiosk has no machine of a kiosk', () => {
  const ids = machinesWith({ socat: true, cups: false }, false).all.map(({ id }) => id);
  expect(ids).toEqual(['virtual-printer-desk', 'keypads', 'rating-pad', 'strips']);
});

it('no two ports of a hall with hardware are the same', () => {
  const all = [...Object.values(portsFrom(7300)), ...everyHardwarePort(hardwarePortsFrom(7300))];
  expect(new Set(all).size).toBe(all.length);
});

/** A desk over one machine whose door answers what it is told. */
async function deskOver(
  running: readonly Running[],
): Promise<{ desk: PlayerDesk; url: string; heard: string[] }> {
  const heard: string[] = [];
  const door = createServer((asked, answer) => {
    if (asked.url === '/events') {
      answer.writeHead(200, { 'content-type': 'text/event-stream' });
      return void answer.write('data: {"line":"good"}\n\n');
    }
    asked.on('data', (chunk) => heard.push(`${asked.url ?? ''} ${String(chunk)}`));
    asked.on('end', () => answer.writeHead(200, { 'content-type': 'application/json' }).end('{}'));
  });
  await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
  const { port: doorPort } = door.address() as AddressInfo;
  const port = await freePort();
  mkdirSync(path.join(folder, 'page'));
  writeFileSync(path.join(folder, 'page/index.html'), 'the page');
  writeFileSync(path.join(folder, 'secret.html'), 'no page');
  const desk = await openPlayerDesk({
    port,
    folder: path.join(folder, 'page'),
    machines: [
      {
        id: 'scanner',
        kind: 'scanner',
        label: '',
        at: '',
        door: `http://127.0.0.1:${doorPort}`,
        program: null,
      },
      { id: 'strips', kind: 'strips', label: '', at: '', door: 'http://127.0.0.1:9', program: null },
    ],
    programs: running.map((one) => ({ label: one.name, running: one, hasDevices: false })),
    hall: { hallId: 'H00' },
  });
  ending.push(async () => {
    await desk.close();
    door.closeAllConnections();
    await new Promise((resolve) => door.close(resolve));
  });
  return { desk, url: `http://127.0.0.1:${port}`, heard };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

const post = (url: string, headers: Record<string, string> = {}): Promise<number> =>
  fetch(url, {
    method: 'POST',
    body: '{"scan":"1"}',
    headers: { 'content-type': 'application/json', ...headers },
  }).then(({ status }) => status);

it('the desk serves its page, passes plays on to the doors, and says which machine is gone', async () => {
  const { url, heard } = await deskOver([]);
  expect(await (await fetch(url)).text()).toBe('the page');
  expect((await fetch(`${url}/..%2fsecret.html`)).status).toBe(404);
  expect(await post(`${url}/machines/scanner/act`)).toBe(200);
  expect(heard).toEqual(['/act {"scan":"1"}']);
  expect(await post(`${url}/machines/strips/act`)).toBe(503);
  expect(await post(`${url}/machines/nobody/act`)).toBe(404);
  expect((await fetch(`${url}/machines/scanner/etc`)).status).toBe(404);
});

it('another page in the same browser can play nothing', async () => {
  const { url, heard } = await deskOver([]);
  const act = `${url}/machines/scanner/act`;
  expect(await post(act, { origin: 'http://elsewhere.example' })).toBe(403);
  expect(await post(act, { 'content-type': 'text/plain' })).toBe(403);
  const otherName = await new Promise<number | undefined>((resolve) => {
    request(url, { headers: { host: 'elsewhere.example' } }, ({ statusCode }) => resolve(statusCode)).end();
  });
  expect(otherName).toBe(403);
  expect(heard).toEqual([]);
});

it('ends a program by force, and nothing that it does not know', async () => {
  const child = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
  const gone = once(child, 'exit');
  const running = {
    name: 'fake',
    pid: () => child.pid ?? null,
    restarts: () => 0,
    stop: async () => undefined,
  };
  const { url } = await deskOver([running]);
  expect(await post(`${url}/programs/other/kill`)).toBe(404);
  expect(await post(`${url}/programs/fake/kill`)).toBe(204);
  expect(await gone).toEqual([null, 'SIGKILL']);
});

it('--hardware in a township starts, says where everything is, and leaves no process when it is told to stop', async () => {
  const hub = await freeBase();
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'main.ts'), '--hardware'], {
    env: { ...process.env, HALL: 'H03', HUB_PORT: String(hub), HUB_DATA: folder, HUB_LOG: 'warn' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  let said = '';
  child.stdout.on('data', (chunk) => (said += String(chunk)));
  while (!said.includes('Ctrl-C') && child.exitCode === null)
    await Promise.race([once(child.stdout, 'data'), gone]);
  expect(said).toMatch(/玩硬件 · play the machines +http:\/\/127\.0\.0\.1:/);
  expect(said).toMatch(/窗口条屏 · strips +(串口 serial|tcp) /);
  expect(said).not.toContain('取号机网线');
  if (process.platform === 'linux') expect(processesOf(folder).length).toBeGreaterThan(4);
  child.stdin.write('stop\n');
  expect(await gone).toEqual([0, null]);
  expect(processesOf(folder)).toEqual([]);
}, 60_000);

/** A hub's port that has all ports of a hall free above it, below those that the system gives away. */
async function freeBase(): Promise<number> {
  for (;;) {
    const hub = 12_000 + Math.floor(Math.random() * 150) * 100;
    const all = [...Object.values(portsFrom(hub)), ...everyHardwarePort(hardwarePortsFrom(hub))];
    if ((await takenPorts(all)).length === 0) return hub;
  }
}

/** Programs that were started for this folder; Linux only, elsewhere none is seen. */
function processesOf(data: string): readonly string[] {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc').filter((pid) => {
    if (!/^\d+$/.test(pid)) return false;
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(data);
    } catch {
      // Gone meanwhile, or somebody else's.
      return false;
    }
  });
}
