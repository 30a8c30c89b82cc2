// A device process that falls over in the middle of its work: the terminal lives, its ports say so and come back.
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openDeviceHost, type DeviceHost } from './device-host.ts';
import type { DeviceKind, DeviceSettings } from './device-settings.ts';
import { lineDevice, type LineDevice } from './testing/line-device.ts';
import { settled } from './testing/settled.ts';

const program = fileURLToPath(new URL('./testing/main.ts', import.meta.url));
const KINDS = ['keypad', 'ratingPad', 'windowStrip', 'cardReader', 'sheetPrinter'] as const;

let devices: Record<(typeof KINDS)[number], LineDevice>;
let host: DeviceHost;
let crashes: [string, number][];

const settingsOf = (kind: DeviceKind, port: number): DeviceSettings => ({
  partId: kind.toLowerCase(),
  kind,
  model: 'line',
  connection: { kind: 'tcp', host: '127.0.0.1', port },
});

beforeEach(() => open(60_000));

async function open(pingMs: number): Promise<void> {
  const made = await Promise.all(KINDS.map(async (kind) => [kind, await lineDevice()] as const));
  devices = Object.fromEntries(made) as typeof devices;
  crashes = [];
  host = openDeviceHost({
    devices: KINDS.map((kind) => settingsOf(kind, devices[kind].port)),
    program,
    onCrash: (reason, againInMs) => crashes.push([reason, againInMs]),
    timing: { backoffMs: { first: 20, longest: 60 }, pingMs, cardMs: 600 },
  });
  await settled(() => KINDS.every((kind) => portOf(kind).health().ready), 'all ready');
}

afterEach(close);

async function close(): Promise<void> {
  await host.close();
  await Promise.all(Object.values(devices).map((device) => device.close()));
}

const portOf = <Kind extends (typeof KINDS)[number]>(kind: Kind) => {
  const [port] = host.of(kind).values();
  if (!port) throw new Error(kind);
  return port;
};

/** Falls over, and is back with all its devices. */
async function fallsOver(how: 'abort' | 'segv' | 'hang' | 'throw' = 'abort'): Promise<void> {
  const before = host.pid;
  devices.keypad.crash(how);
  await settled(() => host.pid !== null && host.pid !== before, 'another process');
  await settled(() => KINDS.every((kind) => portOf(kind).health().ready), 'all ready again');
}

describe('读卡器、键盘的驱动程序崩溃：取号照常，屏幕不灭，设备自己回来 [case 46]', () => {
  it.each([
    ['abort', 'SIGABRT'],
    ['segv', 'SIGSEGV'],
    ['throw', 'exit 1'],
  ] as const)('%s: every port says Crashed, then all are ready again', async (how, reason) => {
    const seen = KINDS.map((kind) => {
      const conditions: unknown[] = [];
      portOf(kind).onHealth(({ ready, condition }: { ready: boolean; condition: unknown }) =>
        conditions.push(ready ? 'ready' : condition),
      );
      return conditions;
    });
    await fallsOver(how);
    expect(crashes).toEqual([[reason, 20]]);
    for (const conditions of seen) {
      expect(conditions[0]).toBe('Crashed');
      expect(conditions.at(-1)).toBe('ready');
    }
  });

  it('one that hangs is ended', async () => {
    await close();
    await open(150);
    await fallsOver('hang');
    expect(crashes[0]).toEqual(['SIGKILL', 20]);
  });

  it('pauses grow to the longest while it falls over again and again', async () => {
    for (let time = 0; time < 3; time += 1) await fallsOver();
    expect(crashes.map(([, pause]) => pause)).toEqual([20, 40, 60]);
  });

  it('a sheet under way is unknown, one asked meanwhile failed, and none is sent again by itself', async () => {
    const printer = portOf('sheetPrinter');
    const job = { jobId: 'j1', pdf: new Uint8Array(3), copies: 2, title: '受理通知单' };
    const printing = printer.print(job);
    await settled(() => devices.sheetPrinter.heard.length === 1);
    devices.keypad.crash('segv');
    expect(await printing).toEqual({ outcome: 'unknown', condition: 'Crashed' });
    expect(await printer.print({ ...job, jobId: 'j2' })).toEqual({ outcome: 'failed', condition: 'Crashed' });
    expect(await printer.trays()).toEqual([]);
    await settled(() => printer.health().ready);
    expect(devices.sheetPrinter.heard).toHaveLength(1);
  });

  it('strips and keypads show again what they showed last', async () => {
    portOf('windowStrip').show(3, '请A012到3号窗口');
    portOf('windowStrip').show(3, '请A013到3号窗口');
    portOf('windowStrip').blank(4);
    portOf('keypad').showWaiting(3, 7);
    portOf('keypad').beep(3);
    await settled(() => devices.windowStrip.heard.length === 3 && devices.keypad.heard.length === 2);
    await fallsOver();
    await settled(() => devices.windowStrip.heard.length === 5 && devices.keypad.heard.length === 3);
    expect(devices.windowStrip.heard.slice(3)).toEqual([
      { method: 'show', args: [3, '请A013到3号窗口'] },
      { method: 'blank', args: [4] },
    ]);
    expect(devices.keypad.heard.at(-1)).toEqual({ method: 'showWaiting', args: [3, 7] });
  });

  it('a key that the keypad repeats because nobody answered it is one press', async () => {
    const keys: unknown[] = [];
    portOf('keypad').onKey((press) => keys.push(press));
    const press = { address: 3, action: 'callNext', digits: '' };
    devices.keypad.says(press);
    await settled(() => keys.length === 1);
    await fallsOver();
    devices.keypad.says(press);
    devices.keypad.says({ ...press, address: 4 });
    await settled(() => keys.length === 2);
    expect(keys).toEqual([press, { ...press, address: 4 }]);
    // A person presses again.
    devices.keypad.says(press);
    devices.keypad.says({ ...press, address: 4 });
    await settled(() => keys.length === 4);
  });

  it('a pad is armed again for what is left of its time, and rates once', async () => {
    const rated: unknown[] = [];
    const pad = portOf('ratingPad');
    pad.onRated((one) => rated.push(one));
    pad.arm(3, 'visit-1', 60_000);
    await settled(() => devices.ratingPad.heard.length === 1);
    await fallsOver();
    await settled(() => devices.ratingPad.heard.length === 2);
    const [, , left] = (devices.ratingPad.heard[1]?.args ?? []) as [number, string, number];
    expect(left).toBeGreaterThan(50_000);
    expect(left).toBeLessThan(60_000);
    devices.ratingPad.says({ address: 3, serviceId: 'visit-1', level: 5 });
    await settled(() => rated.length === 1);
    await fallsOver();
    devices.ratingPad.says({ address: 3, serviceId: 'visit-1', level: 5 });
    await fallsOver();
    expect(rated).toHaveLength(1);
    expect(devices.ratingPad.heard).toHaveLength(2);
  });

  it('a card that lay there all the time is told once; one that was taken away meanwhile is told as gone', async () => {
    const told: string[] = [];
    portOf('cardReader').onCard((event) => told.push(event.kind === 'card' ? event.card.number : event.kind));
    const card = (number: string) => ({ kind: 'card', card: { number } });
    devices.cardReader.says(card('469029190001010013'));
    await settled(() => told.length === 1);
    await fallsOver();
    devices.cardReader.says(card('469029190001010013'));
    devices.cardReader.says({ kind: 'removed' });
    await settled(() => told.length === 2);
    devices.cardReader.says(card('469029190402290116'));
    await settled(() => told.length === 3);
    await fallsOver();
    await settled(() => told.length === 4);
    expect(told).toEqual(['469029190001010013', 'removed', '469029190402290116', 'removed']);
  });
});

it('closing gives every device back and leaves no process', async () => {
  await host.close();
  await settled(() => Object.values(devices).every((device) => !device.held()));
  expect(host.pid).toBeNull();
});

it('the process ends with the last of its ports', async () => {
  for (const kind of KINDS) await portOf(kind).close();
  expect(host.pid).toBeNull();
});
