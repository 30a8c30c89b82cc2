// What every port keeps, whether its driver is in this process or behind the channel of the device process.
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { DevicePort, DevicePorts } from './device-ports.ts';
import type { DeviceKind, DeviceSettings } from './device-settings.ts';
import { openDeviceHost } from './device-host.ts';
import { lineDevice, type LineDevice } from './testing/line-device.ts';
import { openLineDriver } from './testing/line-driver.ts';
import { settled } from './testing/settled.ts';

const program = fileURLToPath(new URL('./testing/main.ts', import.meta.url));
const settingsOf = (kind: DeviceKind, port: number): DeviceSettings => ({
  partId: 'part',
  kind,
  model: 'line',
  connection: { kind: 'tcp', host: '127.0.0.1', port },
});

const ways: Record<string, (settings: DeviceSettings) => Promise<DevicePort>> = {
  'the driver itself': openLineDriver,
  'a proxy of it': async (settings) => {
    const port = openDeviceHost({ devices: [settings], program }).port('part');
    if (!port) throw new Error('no port');
    return port;
  },
};

describe.each(Object.entries(ways))('%s', (_, open) => {
  let device: LineDevice;
  let port: DevicePort;
  afterEach(async () => {
    await port.close();
    await device.close();
  });

  async function opened<Kind extends DeviceKind>(kind: Kind): Promise<DevicePorts[Kind]> {
    device = await lineDevice();
    port = await open(settingsOf(kind, device.port));
    await settled(() => port.health().ready, 'a ready device');
    return port as DevicePorts[Kind];
  }

  it('says how it is, each change once, and nothing after the listener has left', async () => {
    const keypad = await opened('keypad');
    expect(keypad.health()).toEqual({ ready: true, condition: null });
    const seen: unknown[] = [];
    const stop = keypad.onHealth((health) => seen.push(health.condition));
    device.health({ ready: false, condition: 'Silent' });
    await settled(() => seen.length === 1);
    stop();
    device.health({ ready: true, condition: null });
    await settled(() => keypad.health().ready);
    expect(seen).toEqual(['Silent']);
  });

  it('a keypad: keys are heard, what waits and a beep arrive', async () => {
    const keypad = await opened('keypad');
    const keys: unknown[] = [];
    keypad.onKey((press) => keys.push(press));
    device.says({ address: 3, action: 'callNext', digits: '' });
    device.says({ address: 3, action: 'transfer', digits: '12' });
    keypad.showWaiting(3, 12);
    keypad.beep(3);
    await settled(() => keys.length === 2 && device.heard.length === 2);
    expect(keys[1]).toEqual({ address: 3, action: 'transfer', digits: '12' });
    expect(device.heard).toEqual([
      { method: 'showWaiting', args: [3, 12] },
      { method: 'beep', args: [3] },
    ]);
  });

  it('a rating pad: armed, rated', async () => {
    const pad = await opened('ratingPad');
    const rated: unknown[] = [];
    pad.onRated((one) => rated.push(one));
    pad.arm(1, 'visit-1', 60_000);
    await settled(() => device.heard.length === 1);
    device.says({ address: 1, serviceId: 'visit-1', level: 4 });
    await settled(() => rated.length === 1);
    pad.disarm(1);
    await settled(() => device.heard.length === 2);
    expect(device.heard[0]).toEqual({ method: 'arm', args: [1, 'visit-1', 60_000] });
  });

  it('a strip, a scanner, a card reader: each its own', async () => {
    const strip = await opened('windowStrip');
    strip.show(3, '请A012到3号窗口');
    strip.blank(4);
    await settled(() => device.heard.length === 2);
    expect(device.heard[0]).toEqual({ method: 'show', args: [3, '请A012到3号窗口'] });
    await strip.close();
    await device.close();

    const scanner = await opened('scanner');
    const scans: unknown[] = [];
    scanner.onScan((scan) => scans.push(scan));
    device.says({ text: 'A012', symbology: ']Q1' });
    await settled(() => scans.length === 1);
    await scanner.close();
    await device.close();

    const reader = await opened('cardReader');
    const cards: unknown[] = [];
    reader.onCard((event) => cards.push(event));
    device.says({ kind: 'unreadable', why: 'NotAnIdCard' });
    device.says({ kind: 'removed' });
    await settled(() => cards.length === 2);
  });

  it('a sheet printer: bytes arrive whole, the same job under way is one print', async () => {
    const printer = await opened('sheetPrinter');
    const job = { jobId: 'j1', pdf: new Uint8Array([0, 255, 10, 13]), copies: 2, title: '受理通知单' };
    const first = printer.print(job);
    const again = printer.print(job);
    await settled(() => device.heard.length === 1);
    device.answers({ outcome: 'spooled' });
    expect(await Promise.all([first, again])).toEqual([{ outcome: 'spooled' }, { outcome: 'spooled' }]);
    expect(device.heard).toHaveLength(1);
    expect(device.heard[0]?.args[0]).toMatchObject({ copies: 2, pdf: { 0: 0, 1: 255, 2: 10, 3: 13 } });
  });

  it('says nothing after it was closed', async () => {
    const scanner = await opened('scanner');
    const heard: unknown[] = [];
    scanner.onScan((scan) => heard.push(scan));
    scanner.onHealth((health) => heard.push(health));
    await scanner.close();
    device.says({ text: 'late', symbology: null });
    await settled(() => !device.held());
    expect(heard).toEqual([]);
  });
});
