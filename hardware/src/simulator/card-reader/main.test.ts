import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { expect, test } from 'vitest';

import { openSdtReader } from '../../driver/sdt-reader.ts';
import { tcpTransport } from '../../transport/tcp.ts';

const program = fileURLToPath(new URL('main.ts', import.meta.url));
const hasSocat = spawnSync('socat', ['-V']).status === 0;

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
  readonly door: string;
}

async function start(...line: string[]): Promise<Running> {
  const child = spawn(process.execPath, [program, ...line, '--http', '0'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  const { address, http } = JSON.parse(said.toString()) as { address: string; http: number };
  return { child, address, door: `http://127.0.0.1:${http}` };
}

test('a card laid down through the door is told by the driver; nonsense is refused; it ends on a word', async () => {
  const { child, address, door } = await start('--port', '0');
  const ended = once(child, 'exit');
  const act = (body: string): Promise<Response> => fetch(`${door}/act`, { method: 'POST', body });
  const port = openSdtReader(tcpTransport({ host: '127.0.0.1', port: Number(address.split(':')[1]) }));
  const told = new Promise((resolve) => port.onCard(resolve));

  expect(await (await act('{"lay":"hmt"}')).json()).toMatchObject({ lying: ['hmt'], plug: 'in' });
  expect(await told).toMatchObject({ kind: 'card', card: { kind: 'hmtResident' } });
  expect(await (await act('{"takeAway":true}')).json()).toMatchObject({ lying: [] });
  expect(await (await act('{"faults":{"sam":"notAuthorised"}}')).json()).toMatchObject({
    sam: 'notAuthorised',
  });
  for (const nonsense of [
    '{"lay":"nobody"}',
    '{"faults":{"plug":"half"}}',
    '{"dance":1}',
    '[]',
    'null',
    '{',
  ]) {
    expect([nonsense, (await act(nonsense)).status]).toEqual([nonsense, 400]);
  }
  const { cards } = (await (await fetch(`${door}/state`)).json()) as {
    cards: { id: string; label: string }[];
  };
  expect(cards).toHaveLength(12);
  expect(cards).toContainEqual({ id: 'phone', label: '手机' });

  await port.close();
  child.stdin!.write('stop\n');
  expect(await ended).toEqual([0, null]);
});

test.runIf(hasSocat)('on a serial port of a chosen name, which is gone when it ends', async () => {
  const path = join(tmpdir(), `card-reader-${process.pid}`);
  const { child, address } = await start('--pty', path);
  expect([address, existsSync(path)]).toEqual([path, true]);
  const ended = once(child, 'exit');
  child.stdin!.end();
  expect(await ended).toEqual([0, null]);
  expect(existsSync(path)).toBe(false);
});
