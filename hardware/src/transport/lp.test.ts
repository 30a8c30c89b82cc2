import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, beforeEach, expect, test } from 'vitest';

import { openPty, type Pty } from '../simulator/pty.ts';
import type { ByteTransport, TransportEvent } from './byte-transport.ts';
import { lpTransport, type UsbPrinter } from './lp.ts';

const hasSocat = spawnSync('socat', ['-V']).error === undefined;
const backoffMs = { first: 10, longest: 40 };

let folder: string;
let places: { classes: string; devices: string };
let undo: (() => Promise<unknown>)[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lp-'));
  places = { classes: join(folder, 'class'), devices: join(folder, 'dev') };
  mkdirSync(places.classes);
  mkdirSync(places.devices);
});
afterEach(async () => {
  for (const each of undo.splice(0).toReversed()) await each();
  undo = [];
  rmSync(folder, { recursive: true, force: true });
});

/** A printer at a USB socket, under the number that the kernel gave it. */
async function plug(name: string, port: string, serial: string): Promise<Pty> {
  const device = join(folder, port);
  mkdirSync(join(device, `${port}:1.0`), { recursive: true });
  writeFileSync(join(device, 'idVendor'), '04b8\n');
  writeFileSync(join(device, 'idProduct'), '0e28\n');
  writeFileSync(join(device, 'serial'), `${serial}\n`);
  mkdirSync(join(places.classes, name));
  symlinkSync(join(device, `${port}:1.0`), join(places.classes, name, 'device'));
  const pty = await openPty(join(places.devices, name));
  undo.push(() => pty.close());
  return pty;
}

async function unplug(name: string, pty: Pty): Promise<void> {
  rmSync(join(places.classes, name), { recursive: true });
  await pty.close();
}

function line(device: string | UsbPrinter, lookMs = 2): ByteTransport {
  const transport = lpTransport({ device, backoffMs, lookMs, places });
  undo.push(() => transport.close());
  return transport;
}

function next(transport: ByteTransport, kind: TransportEvent['kind']): Promise<TransportEvent> {
  return new Promise((resolve) => {
    const stop = transport.onEvent((event) => {
      if (event.kind !== kind) return;
      stop();
      resolve(event);
    });
  });
}

test.runIf(hasSocat)(
  '[case 13] pulled out and plugged in again the printer is lp1: the next slip goes there',
  async () => {
    const first = await plug('lp0', '1-2', 'TM001');
    await plug('lp7', '1-3', 'OTHER');
    const transport = line({ vendorId: '04b8', serial: 'TM001' });
    const up = next(transport, 'open');
    transport.open();
    await up;
    const heard = new Promise<Uint8Array>((resolve) => first.onData(resolve));
    await transport.write(Uint8Array.of(0, 10, 13, 16, 255), 1_000);
    expect([...(await heard)]).toEqual([0, 10, 13, 16, 255]);
    const said = next(transport, 'data');
    first.write(Uint8Array.of(0x12));
    expect(await said).toEqual({ kind: 'data', bytes: Uint8Array.of(0x12) });

    const down = next(transport, 'down');
    await unplug('lp0', first);
    await down;
    const again = next(transport, 'open');
    const second = await plug('lp1', '1-2', 'TM001');
    await again;
    const arrived = new Promise<Uint8Array>((resolve) => second.onData(resolve));
    await transport.write(Uint8Array.of(7), 1_000);
    expect([...(await arrived)]).toEqual([7]);
  },
);

test('a printer that takes nothing more, its paper is out: the write ends in its time, and closing does not wait', async () => {
  const path = join(folder, 'lp0');
  spawnSync('mkfifo', [path]);
  const transport = line(path, 2_000);
  const up = next(transport, 'open');
  transport.open();
  await up;
  // A FIFO takes 64 kB, and its only reader looks every two seconds.
  await expect(transport.write(new Uint8Array(300_000), 50)).rejects.toMatchObject({ code: 'WriteTimeout' });
  const down = next(transport, 'down');
  transport.reset();
  await down;
});

test('not there, not allowed: said as what it is', async () => {
  const missing = line({ serial: 'NONE' });
  const down = next(missing, 'down');
  missing.open();
  expect(await down).toMatchObject({ error: { code: 'Missing' } });
  await missing.close();
});
