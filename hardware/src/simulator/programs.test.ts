import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { openKeybus } from '../driver/keybus.ts';
import { keypadsOn } from '../driver/keypads.ts';
import { openAsciiPad } from '../driver/rating-pads.ts';
import { openSerialScanner } from '../driver/scanner.ts';
import { openWindowStrip } from '../driver/window-strip.ts';
import { usualKeypad } from '../codec/keybus/key-map.ts';
import { aaStrip } from '../codec/led/aa.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';

const hasSocat = spawnSync('socat', ['-V']).status === 0;

interface Running {
  readonly child: ChildProcess;
  /** `tcp 127.0.0.1:7400`, or a path. */
  readonly address: string;
  act(body: unknown): Promise<Record<string, unknown>>;
  state(): Promise<Record<string, unknown>>;
  /** Says the word; fulfilled with how it ended. */
  end(): Promise<unknown>;
}

async function start(name: string, ...line: string[]): Promise<Running> {
  const program = fileURLToPath(new URL(`${name}/main.ts`, import.meta.url));
  const child = spawn(process.execPath, [program, ...line, '--http', '0'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const { address, port, http } = JSON.parse(said.toString()) as {
    address?: string;
    port?: number;
    http: number;
  };
  const door = `http://127.0.0.1:${http}`;
  const asked = async (path: string, init?: RequestInit): Promise<Record<string, unknown>> => {
    const answer = await fetch(door + path, init);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return (await answer.json()) as Record<string, unknown>;
  };
  return {
    child,
    address: address ?? `tcp 127.0.0.1:${port}`,
    act: (body) => asked('/act', { method: 'POST', body: JSON.stringify(body) }),
    state: () => asked('/state'),
    async end() {
      const ended = once(child, 'exit');
      child.stdin.write('stop\n');
      return ended;
    },
  };
}

function lineTo(address: string): ByteTransport {
  const port = /^tcp .*:(\d+)$/.exec(address)?.[1];
  if (port !== undefined) return tcpTransport({ host: '127.0.0.1', port: Number(port) });
  return serialTransport({ path: address, baudRate: 9_600, dataBits: 8, parity: 'none', stopBits: 1 });
}

/** On a serial port where socat is, else on TCP. */
function place(name: string): string[] {
  return hasSocat ? ['--pty', join(tmpdir(), `${name}-${process.pid}`)] : ['--port', '0'];
}

const until = async (condition: () => Promise<boolean> | boolean): Promise<void> => {
  const end = performance.now() + 5_000;
  while (!(await condition())) {
    if (performance.now() > end) throw new Error('never came');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};

test('a code shown to the scanner is read once; a pulled plug is seen, and what is read after it', async () => {
  const scanner = await start('scanner', ...place('scanner'));
  const port = openSerialScanner(lineTo(scanner.address), { repeatMs: 0 });
  const heard: string[] = [];
  port.onScan(({ text }) => heard.push(text));
  await until(() => port.health().ready);
  expect(await scanner.act({ scan: 'https://hall/t/abc' })).toMatchObject({ scanned: 1, line: 'good' });
  await scanner.act({ encoding: 'gb18030' });
  await scanner.act({ scan: '受理号' });
  await until(() => heard.length === 2);
  expect(heard).toEqual(['https://hall/t/abc', '受理号']);
  expect(await scanner.act({ plug: 'out' })).toMatchObject({ line: 'out' });
  await until(() => !port.health().ready);
  await scanner.act({ plug: 'in' });
  await until(() => port.health().ready);
  await scanner.act({ scan: 'B008' });
  await until(() => heard.length === 3);
  for (const nonsense of [{ scan: '' }, { suffix: 'x' }, {}, [], null, 7])
    await expect(scanner.act(nonsense)).rejects.toThrow('400');
  await port.close();
  expect(await scanner.end()).toEqual([0, null]);
  if (hasSocat) expect(existsSync(scanner.address)).toBe(false);
});

test('keypads, a pad alone on its line, and strips, each a program; a bad line is not taken for keys', async () => {
  const [bus, pad, strips] = await Promise.all([
    start('keypad-bus', ...place('keypads')),
    start('rating-pad', ...place('pad')),
    start('led-strip', ...place('strips')),
  ]);
  const keypads = keypadsOn(openKeybus(lineTo(bus.address)), usualKeypad);
  const keys: string[] = [];
  keypads.onKey(({ action, digits }) => keys.push(`${action} ${digits}`));
  const ratings = openAsciiPad(lineTo(pad.address));
  const rated: number[] = [];
  ratings.onRated(({ level }) => rated.push(level));
  const strip = openWindowStrip(
    lineTo(strips.address),
    aaStrip({ columns: 16, rom: 'gb2312', board: 'strip' }),
  );
  await until(() => keypads.health().ready && ratings.health().ready && strip.health().ready);

  await bus.act({ press: '0c', address: 5 });
  await until(() => keys.length === 1);
  await bus.act({ garble: true });
  await bus.act({ press: '0d', address: 5 });
  // Nobody understood it, so it is sent again.
  await bus.act({ garble: false });
  await until(async () => (await bus.state())['unanswered'] === 0);
  await bus.act({ press: '0f', address: 6, digits: '12' });
  await until(() => keys.length === 3);
  expect(keys).toEqual(['callNext ', 'recall ', 'callNumber 12']);

  ratings.arm(0, 'somebody', 5_000);
  await pad.act({ rate: 1 });
  await until(() => rated.length === 1);
  expect(rated).toEqual([4]);

  strip.show(5, '请C001到5号窗口');
  await until(async () => JSON.stringify(await strips.state()).includes('请C001到5号窗口'));
  await Promise.all([keypads.close(), ratings.close(), strip.close()]);
  expect(await Promise.all([bus.end(), pad.end(), strips.end()])).toEqual([
    [0, null],
    [0, null],
    [0, null],
  ]);
});

test('a network cable carries, is pulled, falls silent, and is whole again', async () => {
  const echo = createServer((socket) => void socket.pipe(socket).on('error', () => socket.destroy()));
  await new Promise<void>((resolve) => echo.listen(0, '127.0.0.1', resolve));
  const cable = await start('network-cable', '--to', String((echo.address() as AddressInfo).port));
  const port = Number(cable.address.split(':')[1]);
  const answers = async (): Promise<string> => {
    const socket = connect(port, '127.0.0.1');
    socket.write('hello');
    const heard = await Promise.race([
      once(socket, 'data').then(([bytes]: Buffer[]) => String(bytes)),
      once(socket, 'close').then(() => 'closed'),
      new Promise<string>((resolve) => setTimeout(() => resolve('silence'), 150)),
    ]).catch(() => 'closed');
    socket.destroy();
    return heard;
  };
  expect(await answers()).toBe('hello');
  expect(await cable.act({ plug: 'out' })).toMatchObject({ line: 'out', connections: 0 });
  expect(await answers()).toBe('closed');
  await cable.act({ plug: 'in' });
  expect(await answers()).toBe('hello');
  await cable.act({ silent: true });
  expect(await answers()).toBe('silence');
  await cable.act({ silent: false });
  expect(await answers()).toBe('hello');
  expect(await cable.end()).toEqual([0, null]);
  await new Promise((resolve) => echo.close(resolve));
});
