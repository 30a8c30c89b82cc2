import { EventEmitter } from 'node:events';

import * as fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';

import { keepsTheContract, next, type FarEnd } from './byte-transport.fixture.ts';
import type { ByteTransport } from './byte-transport.ts';
import { countedReports, plainReports, type HidFraming } from './hid-framing.ts';
import {
  findHid,
  hidTransport,
  type HidFound,
  type HidLike,
  type HidOptions,
  type HidSystem,
} from './hid.ts';

const ids = { vendorId: 0x483, productId: 0x572b };
const backoffMs = { first: 5, longest: 40 };

/** A device as HIDAsync shows it: whole reports, and an error instead of an end. */
function fakeDevice(
  framing: HidFraming,
): FarEnd & { readonly system: HidSystem; readonly reports: Buffer[] } {
  const open = new Set<EventEmitter>();
  const heard = new Set<(bytes: Uint8Array) => void>();
  const reports: Buffer[] = [];
  let plugged = true;
  const system: HidSystem = {
    list: async () => (plugged ? [{ ...ids, path: 'fake' }] : []),
    async open() {
      const emitter = new EventEmitter();
      open.add(emitter);
      const device: HidLike = Object.assign(emitter, {
        async write(report: Buffer) {
          if (!plugged) throw new Error('Cannot write to hid device: Input/output error');
          reports.push(Buffer.from(report));
          const bytes = framing.unwrap(report.subarray(1));
          for (const listener of heard) listener(bytes);
          return report.length;
        },
        sendFeatureReport: async (report: Buffer) => reports.push(report),
        async close() {
          open.delete(emitter);
          emitter.removeAllListeners('data');
        },
      });
      return device;
    },
  };
  return {
    system,
    reports,
    line: (backoffMs) => hidTransport({ match: ids, framing, system, backoffMs }),
    say(bytes) {
      for (const payload of framing.wrap(bytes)) {
        const report = Buffer.alloc(framing.reportSize);
        report.set(payload);
        for (const emitter of open) emitter.emit('data', report);
      }
    },
    onHeard: (listener) => void heard.add(listener),
    async unplug() {
      plugged = false;
      for (const emitter of open) emitter.emit('error', new Error('device disconnected'));
    },
    async plug() {
      plugged = true;
    },
  };
}

describe('a line over HID reports keeps the contract', () => {
  keepsTheContract({ plugIn: async () => fakeDevice(countedReports(64)), whenAbsent: 'Missing' });
});

describe('a line over HID reports', () => {
  let line: ByteTransport | null = null;
  afterEach(() => line?.close());
  function opened(options: Partial<HidOptions> & Pick<HidOptions, 'system'>): ByteTransport {
    line = hidTransport({ match: ids, framing: plainReports(64), backoffMs, ...options });
    return line;
  }

  test('writes a report id before each report, whole reports only, and wakes the device up first', async () => {
    const { system, reports } = fakeDevice(plainReports(64));
    const transport = opened({ system, wakeUp: Uint8Array.of(0xfe, 1) });
    transport.open();
    await transport.ready(1_000);
    await transport.write(new Uint8Array(70).fill(7), 1_000);
    expect(reports.map((report) => [report.length, report[0]])).toEqual([
      [2, 0xfe],
      [65, 0],
      [65, 0],
    ]);
    expect([...(reports[2] ?? [])].filter((byte) => byte === 7)).toHaveLength(6);
  });

  test('looks for its device only while it is absent', async () => {
    const far = fakeDevice(plainReports(64));
    let looks = 0;
    const system = { ...far.system, list: () => ((looks += 1), far.system.list(0, 0)) };
    const transport = opened({ system });
    transport.open();
    await transport.ready(1_000);
    const spoken = next(transport, 'data');
    far.say(Uint8Array.of(1));
    await spoken;
    expect(looks).toBe(1);
    const down = next(transport, 'down');
    await far.unplug();
    expect((await down).error.code).toBe('ConnectionLost');
    const again = next(transport, 'down');
    expect((await again).error.code).toBe('Missing');
    expect(looks).toBeGreaterThan(1);
  });

  test('[case 45] a device this program may not open: the technician is told which udev rule is missing', async () => {
    const denied = Object.assign(new Error('EACCES'), { code: 'EACCES' });
    const transport = opened({
      system: { list: async () => [{ ...ids, path: 'fake' }], open: () => Promise.reject(denied) },
    });
    const down = next(transport, 'down');
    transport.open();
    expect((await down).error).toMatchObject({
      code: 'NoPermission',
      remedy:
        'KERNEL=="hidraw*", ATTRS{idVendor}=="0483", ATTRS{idProduct}=="572b", MODE="0660", GROUP="kiosk"',
    });
  });

  test('[case 44] after a restart the devices come in another order: each is found by what it is, not by its place', () => {
    const one: HidFound = { ...ids, path: '/dev/hidraw0', serialNumber: 'A', usagePage: 0xff00 };
    const two: HidFound = { ...ids, path: '/dev/hidraw1', serialNumber: 'B', usagePage: 0xff00 };
    const swapped = [
      { ...one, path: '/dev/hidraw1' },
      { ...two, path: '/dev/hidraw0' },
    ];
    expect(findHid(swapped, { ...ids, serialNumber: 'B' })?.path).toBe('/dev/hidraw0');
    expect(findHid([one], { ...ids, path: '/dev/hidraw7' })).toBe(one);
    expect(findHid([one, two], { ...ids, path: '/dev/hidraw1' })).toBe(two);
    expect(findHid([one, two], { ...ids, path: '/dev/hidraw7' })).toBeUndefined();
    expect(findHid([one, two], { ...ids, productId: 1 })).toBeUndefined();
    expect(findHid([one], { ...ids, usagePage: 0x8c })).toBeUndefined();
  });
});

test('what is wrapped into reports comes out of them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
      const counted = countedReports(64);
      expect(Buffer.concat(counted.wrap(bytes).map(counted.unwrap))).toEqual(Buffer.from(bytes));
      const plain = plainReports(64);
      expect(Buffer.concat(plain.wrap(bytes).map(plain.unwrap))).toEqual(Buffer.from(bytes));
    }),
  );
  expect(countedReports(64).unwrap(Uint8Array.of(0xff, 1, 2))).toHaveLength(0);
});
