import { afterEach, describe, expect, test } from 'vitest';

import { keepsTheContract, next, type FarEnd } from './byte-transport.fixture.ts';
import type { ByteTransport } from './byte-transport.ts';
import { usbBulkTransport, type OpenUsb, type UsbBulkOptions } from './usb-bulk.ts';

const match = { vendorId: 0x0400, productId: 0xc35a };
const backoffMs = { first: 5, longest: 40 };
const pipes = { out: 0x02, in: 0x81 };

interface FakeUsb extends FarEnd {
  readonly open: OpenUsb;
  readonly written: { readonly pipe: number; readonly bytes: number[] }[];
  sayOn(pipe: number, bytes: Uint8Array): void;
}

/** A device that speaks only to whoever listens, as bulk pipes are. */
function fakeUsb(): FakeUsb {
  const heard = new Set<(bytes: Uint8Array) => void>();
  const written: { pipe: number; bytes: number[] }[] = [];
  const waiting = new Map<number, Uint8Array[]>();
  const readers = new Map<number, (bytes: Uint8Array | null) => void>();
  const gone = new Set<() => void>();
  let plugged = true;
  const open: OpenUsb = async () => {
    if (!plugged) return null;
    waiting.clear();
    return {
      pipes,
      async write(pipe, bytes) {
        if (!plugged) throw new Error('LIBUSB_ERROR_NO_DEVICE');
        written.push({ pipe, bytes: [...bytes] });
        for (const listener of heard) listener(bytes);
      },
      read: (pipe, withinMs) =>
        new Promise((resolve, reject) => {
          if (!plugged) return reject(new Error('LIBUSB_ERROR_NO_DEVICE'));
          const first = waiting.get(pipe)?.shift();
          if (first) return resolve(first);
          const end = (bytes: Uint8Array | null): void => {
            clearTimeout(limit);
            readers.delete(pipe);
            gone.delete(lost);
            resolve(bytes);
          };
          const lost = (): void => {
            reject(new Error('LIBUSB_TRANSFER_NO_DEVICE'));
            end(null);
          };
          const limit = setTimeout(() => end(null), withinMs);
          gone.add(lost);
          readers.set(pipe, end);
        }),
      async close() {
        for (const end of readers.values()) end(null);
      },
    };
  };
  function sayOn(pipe: number, bytes: Uint8Array): void {
    const said = Uint8Array.from(bytes);
    const reader = readers.get(pipe);
    if (reader) reader(said);
    else waiting.set(pipe, [...(waiting.get(pipe) ?? []), said]);
  }
  return {
    open,
    written,
    sayOn,
    line: (backoffMs) => spoken(usbBulkTransport({ match, backoffMs, open })),
    say: (bytes) => sayOn(pipes.in, bytes),
    onHeard: (listener) => void heard.add(listener),
    async unplug() {
      plugged = false;
      for (const lost of gone) lost();
    },
    async plug() {
      plugged = true;
    },
  };
}

/** The contract's device may speak first; this one is asked something as soon as its line is up. */
function spoken(line: ByteTransport): ByteTransport {
  line.onEvent((event) => {
    if (event.kind === 'open') void line.write(new Uint8Array(0), 1_000);
  });
  return line;
}

describe('a line over bulk pipes keeps the contract', () => {
  keepsTheContract({ plugIn: async () => fakeUsb(), whenAbsent: 'Missing' });
});

describe('a line over bulk pipes', () => {
  let line: ByteTransport | null = null;
  afterEach(() => line?.close());
  function opened(options: Partial<UsbBulkOptions>): ByteTransport {
    line = usbBulkTransport({ match, backoffMs, ...options });
    return line;
  }

  test('head and rest go and come on pipes of their own where the device has them', async () => {
    const far = fakeUsb();
    const transport = opened({
      open: far.open,
      pipes: {
        kind: 'split',
        head: { out: 0x02, in: 0x81 },
        rest: { out: 0x06, in: 0x85 },
        headBytes: 7,
        restLength: (head) => head[6] ?? 0,
      },
    });
    transport.open();
    await transport.ready(1_000);
    far.sayOn(0x81, Uint8Array.of(1, 2, 3, 4, 5, 0, 2));
    far.sayOn(0x85, Uint8Array.of(8));
    far.sayOn(0x85, Uint8Array.of(9));
    const heard: number[] = [];
    const whole = new Promise<void>((resolve) => {
      transport.onEvent((event) => {
        if (event.kind === 'data') heard.push(...event.bytes);
        if (heard.length === 9) resolve();
      });
    });
    await transport.write(Uint8Array.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 10), 1_000);
    await whole;
    expect(heard).toEqual([1, 2, 3, 4, 5, 0, 2, 8, 9]);
    expect(far.written.map(({ pipe, bytes }) => [pipe, bytes.length])).toEqual([
      [0x02, 7],
      [0x06, 3],
    ]);
  });

  test.each([
    [
      '[case 45] a device this program may not open: the technician is told which udev rule is missing',
      -3,
      'NoPermission',
      'SUBSYSTEM=="usb", ATTR{idVendor}=="0400", ATTR{idProduct}=="c35a", MODE="0660", GROUP="kiosk"',
    ],
    [
      '[case 31] Windows bound another driver to it: the technician is told which one it needs',
      -12,
      'NoDriver',
      'WinUSB',
    ],
    ['a device that another program holds', -6, 'TurnedAway', null],
    ['a device that has just gone', -4, 'Missing', null],
  ])('%s', async (_, errno, code, remedy) => {
    const transport = opened({ open: () => Promise.reject(Object.assign(new Error('LIBUSB'), { errno })) });
    const down = next(transport, 'down');
    transport.open();
    expect((await down).error).toMatchObject({ code, remedy });
  });
});
