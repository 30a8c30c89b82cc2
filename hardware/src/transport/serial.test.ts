import { spawnSync } from 'node:child_process';
import { chmodSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterEach, describe, expect, test } from 'vitest';

import { openPty, type Pty } from '../simulator/pty.ts';
import { keepsTheContract, next, type FarEnd } from './byte-transport.fixture.ts';
import type { ByteTransport } from './byte-transport.ts';
import { serialTransport, type SerialOptions } from './serial.ts';

const hasSocat = spawnSync('socat', ['-V']).status === 0;
const backoffMs = { first: 5, longest: 40 };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

function plugging(options: Partial<SerialOptions>): () => Promise<FarEnd> {
  return async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serial-'));
    closing.push(() => rm(folder, { recursive: true }));
    const path = join(folder, 'port');
    let pty: Pty | null = await openPty(path);
    const heard = new Set<(bytes: Uint8Array) => void>();
    const listen = (): void => pty?.onData((bytes) => heard.forEach((listener) => listener(bytes)));
    listen();
    return {
      line: (backoffMs) => serialTransport({ path, backoffMs, watchMs: 20, ...options }),
      say: (bytes) => pty?.write(bytes),
      onHeard: (listener) => void heard.add(listener),
      async unplug() {
        await pty?.close();
        pty = null;
      },
      async plug() {
        pty = await openPty(path);
        listen();
      },
    };
  };
}

describe.runIf(hasSocat)('a serial line keeps the contract', () => {
  keepsTheContract({ plugIn: plugging({}), whenAbsent: 'Missing' });
});

describe.runIf(hasSocat)('a serial line', () => {
  async function pty(): Promise<Pty> {
    const opened = await openPty();
    closing.push(() => opened.close());
    return opened;
  }

  function line(options: SerialOptions): ByteTransport {
    const transport = serialTransport({ backoffMs, ...options });
    closing.push(() => transport.close());
    return transport;
  }

  test('goes on where the port has no modem bits to set', async () => {
    const { path } = await pty();
    const transport = line({ path, wires: { dtr: true, rts: true } });
    transport.open();
    expect(await transport.ready(1_000)).toBe(true);
    await transport.write(Uint8Array.of(1), 1_000);
    expect(transport.isOpen).toBe(true);
  });

  test('keeps the flow bytes for itself where they steer the line', async () => {
    const device = await pty();
    const transport = line({ path: device.path, flow: 'xonXoff' });
    transport.open();
    await transport.ready(1_000);
    const heard: number[] = [];
    const whole = new Promise<void>((resolve) => {
      transport.onEvent((event) => {
        if (event.kind === 'data') heard.push(...event.bytes);
        if (heard.length === 3) resolve();
      });
    });
    device.write(Uint8Array.of(1, 0x13, 2, 0x11, 3));
    await whole;
    expect(heard).toEqual([1, 2, 3]);
  });

  test('a port that another program holds is told apart from one that is not there', async () => {
    const { path } = await pty();
    const first = line({ path });
    first.open();
    await first.ready(1_000);
    const second = line({ path });
    const down = next(second, 'down');
    second.open();
    expect((await down).error.code).toBe('TurnedAway');
  });

  test('[case 45] a port this program may not open: the technician is told which udev rule is missing', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'serial-'));
    closing.push(() => rm(folder, { recursive: true }));
    const path = join(folder, 'port');
    writeFileSync(path, '', { mode: 0o000 });
    chmodSync(folder, 0o755);
    const transport = line({ path });
    const down = next(transport, 'down');
    const { error } = await asNobody(() => {
      transport.open();
      return down;
    });
    expect(error.code).toBe('NoPermission');
    expect(error.remedy).toBe('SUBSYSTEM=="tty", SUBSYSTEMS=="usb", MODE="0660", GROUP="kiosk"');
  });
});

/** Root may open everything, so it is somebody else for the moment. */
async function asNobody<Value>(act: () => Promise<Value>): Promise<Value> {
  if (process.geteuid?.() !== 0) return act();
  process.seteuid?.(65_534);
  try {
    return await act();
  } finally {
    process.seteuid?.(0);
  }
}
