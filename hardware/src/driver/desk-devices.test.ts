// Keypads, rating pads, strips and scanners over real sockets, the far end played by simulators that share no code with
// the drivers. [case N] are the failure cases of the hardware notes.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { aaStrip } from '../codec/led/aa.ts';
import type { DeviceHealth } from '../ports/health.ts';
import type { Scan } from '../ports/scanner.ts';
import type { KeyPress } from '../ports/keypad.ts';
import type { Rated } from '../ports/rating-pad.ts';
import { openDoor } from '../simulator/door.ts';
import { openKeypadBus, type KeypadBus } from '../simulator/keypad-bus/keypad-bus.ts';
import { openLedStrips } from '../simulator/led-strip/led-strip.ts';
import { openWire } from '../simulator/wire.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { tcpTransport } from '../transport/tcp.ts';
import { openByteKeypad, openKeyboardKeypad } from './alone-keypad.ts';
import { openKeybus, type KeybusTiming } from './keybus.ts';
import { keypadsOn } from './keypads.ts';
import { openAsciiPad, openKeyboardPad, ratingPadsOn } from './rating-pads.ts';
import { openSerialScanner } from './scanner.ts';
import { openWindowStrip } from './window-strip.ts';

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

const line = (port: number): ByteTransport =>
  tcpTransport({ host: '127.0.0.1', port, backoffMs: { first: 5, longest: 20 } });

/** What was heard, and a wait for the n-th of it. */
function heard<Event>(listen: (listener: (event: Event) => void) => unknown) {
  const all: Event[] = [];
  const wakers = new Set<() => void>();
  listen((event) => {
    all.push(event);
    for (const wake of wakers) wake();
  });
  return {
    all,
    count: (wanted: number) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (all.length < wanted) return;
          wakers.delete(look);
          resolve();
        };
        wakers.add(look);
        look();
      }),
  };
}

async function bus(differences: Partial<KeybusTiming> = {}, repeatMs = 15) {
  const far = await openKeypadBus({ repeatMs, times: 8 });
  const transport = line(far.port);
  const keybus = openKeybus(transport, {
    byteMs: 0,
    gapMs: 1,
    turnRoundMs: 1,
    repeatMs: 5_000,
    echoMs: 2,
    quietMs: 10,
    ...differences,
  });
  const keypads = keypadsOn(keybus);
  const pads = ratingPadsOn(keybus, undefined, { repeatMs: 5_000 });
  closing.push(
    () => far.close(),
    () => keypads.close(),
    () => pads.close(),
  );
  await transport.ready(1_000);
  await far.until(({ connected }) => connected);
  return {
    far,
    keypads,
    pads,
    keys: heard<KeyPress>((listener) => keypads.onKey(listener)),
    rated: heard<Rated>((listener) => pads.onRated(listener)),
  };
}
const answered = (far: KeypadBus): Promise<void> => far.until(({ unanswered }) => unanswered === 0);

describe('call keypads', () => {
  test('a key at an address, with its digits, is told once and answered; two keypads do not mix', async () => {
    const { far, keys } = await bus();
    far.press(1, 0x0c);
    await keys.count(1);
    far.press(2, 0x0f, '012');
    await keys.count(2);
    await answered(far);
    expect(keys.all).toEqual([
      { address: 1, action: 'callNext', digits: '' },
      { address: 2, action: 'callNumber', digits: '012' },
    ]);
  });

  test('how many wait is shown, the latest wins, and again after the line broke', async () => {
    const { far, keypads } = await bus();
    for (const waiting of [1, 2, 12]) keypads.showWaiting(1, waiting);
    await far.until(({ waiting }) => waiting[1] === '012');
    keypads.beep(1);
    await far.until(({ beeps }) => beeps[1] === 1);
    expect(keypads.health()).toEqual({ ready: true, condition: null });
  });

  test('[case 38] 应答丢了，键盘一直重发，只叫一次号', async () => {
    const { far, keys } = await bus();
    far.deaf(true);
    far.press(1, 0x0c);
    await far.until(({ sent }) => sent >= 4);
    far.deaf(false);
    await answered(far);
    expect(keys.all).toHaveLength(1);
  });

  test('[case 35] 按键卡住不放，只算一次', async () => {
    const { far, keys } = await bus({}, 10);
    far.deaf(true);
    far.press(1, 0x0d);
    await far.until(({ unanswered }) => unanswered === 0 || far.state().sent >= 8);
    expect(keys.all).toHaveLength(1);
  });

  test('[case 39] 线上有杂音，叫号照常；杂音不断就报时好时坏', async () => {
    const { far, keys, keypads } = await bus({ noise: { breaks: 3, withinMs: 60_000 } });
    far.noise(Buffer.from('00ff68ff', 'hex'));
    far.press(1, 0x0c);
    await keys.count(1);
    const unstable = heard<unknown>((listener) => keypads.onHealth(listener));
    for (let time = 0; time < 3; time++) far.noise(Buffer.from('ff6803036801010c0f16', 'hex'));
    await unstable.count(1);
    expect(keypads.health()).toEqual({ ready: true, condition: 'Unstable' });
    expect(keys.all).toHaveLength(1);
  });

  test('[case 39] 两个键盘地址重复，报出是哪个地址，不替别的窗口叫号，别的键盘照常', async () => {
    const { far, keys, keypads } = await bus({ clashMs: 1_000, clashSightings: 1 });
    far.press(7, 0x0c);
    far.press(7, 0x0d);
    await far.until(({ beeps }) => beeps[7] === 1);
    expect(keypads.health()).toEqual({ ready: true, condition: 'AddressClash', addresses: [7] });
    far.press(3, 0x0c);
    await keys.count(2);
    expect(keys.all.map(({ address }) => address)).toEqual([7, 3]);
  });

  test.each([
    ['one byte a key', openByteKeypad, ['32', '32', '4e', '4e', '31', '43', '2b']],
    ['a number keyboard', openKeyboardKeypad, ['5a', '', '5a', '', '4e', '', '59', '', '43', '', '2b']],
  ] as const)(
    'alone on a line, %s: digits go before the key, the same key at once is one press',
    async (_, open, sent) => {
      const wire = await openWire({}, () => undefined);
      const transport = line(wire.port);
      const map = {
        keys: { '4e': 'callNext', '43': 'callNumber' },
        afterDigit: {},
        afterDigits: {},
      } as const;
      const keypads = open(transport, map);
      closing.push(
        () => wire.close(),
        () => keypads.close(),
      );
      const keys = heard<KeyPress>((listener) => keypads.onKey(listener));
      await transport.ready(1_000);
      await expect.poll(() => wire.connected).toBe(true);
      for (const key of sent) {
        wire.say(
          open === openByteKeypad
            ? Buffer.from(key, 'hex')
            : Buffer.from(`0000${key.padEnd(12, '0')}`, 'hex'),
        );
        await new Promise((resolve) => setTimeout(resolve, 4));
      }
      await keys.count(2);
      expect(keys.all).toEqual([
        { address: 0, action: 'callNext', digits: '22' },
        { address: 0, action: 'callNumber', digits: '1' },
      ]);
    },
  );

  test('an adapter that hears itself is not answered again', async () => {
    const frames: string[] = [];
    const wire = await openWire({}, (bytes) => {
      frames.push(Buffer.from(bytes).toString('hex'));
      wire.say(bytes);
    });
    const transport = line(wire.port);
    const keypads = keypadsOn(openKeybus(transport, { byteMs: 0, gapMs: 1, turnRoundMs: 1, echoMs: 500 }));
    closing.push(
      () => wire.close(),
      () => keypads.close(),
    );
    const keys = heard<KeyPress>((listener) => keypads.onKey(listener));
    await transport.ready(1_000);
    wire.say(Buffer.from('ff6803036801010c0e16', 'hex'));
    await keys.count(1);
    keypads.showWaiting(2, 3);
    await expect.poll(() => frames.length).toBe(2);
    expect(frames[1]).toBe('ff6808086802020000030a0a0a2516');
    expect(keys.all).toHaveLength(1);
  });
});

describe('rating pads', () => {
  test('a pad asks when it is armed, and one press is the rating', async () => {
    const { far, pads, rated } = await bus();
    pads.arm(3, 'visit-1', 60_000);
    await far.until(({ asking }) => asking.includes(3));
    far.rate(3, 0);
    await rated.count(1);
    expect(rated.all).toEqual([{ address: 3, serviceId: 'visit-1', level: 5 }]);
  });

  test('[case 37] 没请评价就按、过了时间按、按两次，都不算', async () => {
    const { far, pads, rated } = await bus();
    far.rate(3, 4);
    await answered(far);
    pads.arm(3, 'visit-1', 60_000);
    // The same finger, still there.
    far.rate(3, 4);
    await answered(far);
    far.rate(3, 1);
    await rated.count(1);
    far.rate(3, 2);
    await answered(far);
    pads.arm(3, 'visit-2', 0);
    far.rate(3, 0);
    await answered(far);
    pads.arm(3, 'visit-3', 60_000);
    pads.disarm(3);
    far.rate(3, 3);
    await answered(far);
    expect(rated.all).toEqual([{ address: 3, serviceId: 'visit-1', level: 4 }]);
  });

  test.each([
    ['one byte a key', openAsciiPad, [Buffer.from('\x00?2')]],
    ['a keyboard', openKeyboardPad, [Buffer.from('00001f0000000000', 'hex')]],
  ] as const)('%s', async (_, open, sent) => {
    const wire = await openWire({}, () => undefined);
    const transport = line(wire.port);
    const pad = open(transport);
    closing.push(
      () => wire.close(),
      () => pad.close(),
    );
    const rated = heard<Rated>((listener) => pad.onRated(listener));
    await transport.ready(1_000);
    await expect.poll(() => wire.connected).toBe(true);
    pad.arm(0, 'visit-1', 60_000);
    for (const bytes of sent) wire.say(bytes);
    await rated.count(1);
    expect(rated.all).toEqual([{ address: 0, serviceId: 'visit-1', level: 4 }]);
  });
});

describe('window strips', () => {
  async function strips(refreshMs = 60_000) {
    const far = await openLedStrips();
    const transport = line(far.port);
    const strip = openWindowStrip(transport, aaStrip({ columns: 20, rom: 'gb2312' }), {
      gapMs: 5,
      byteMs: 0,
      refreshMs,
    });
    closing.push(
      () => far.close(),
      () => strip.close(),
    );
    await transport.ready(1_000);
    return { far, strip };
  }

  test('each address shows its latest text; a dark one is dark', async () => {
    const { far, strip } = await strips();
    for (const number of ['A001', 'A002', 'A003']) strip.show(1, `请${number}号到1号窗口`);
    strip.show(2, '䶮');
    strip.show(3, '暂停');
    strip.blank(3);
    await far.until(({ taken }) => taken >= 3);
    expect(far.state().shown).toEqual({ 1: '请A003号到1号窗口', 2: '〓', 3: '' });
    expect(far.state().wrong).toBe(0);
    expect(far.picture('1')?.subarray(1, 4).toString()).toBe('PNG');
  });

  test('[case 41] 条屏断过电，半分钟内又显示当前的号', async () => {
    const { far, strip } = await strips(20);
    strip.show(1, 'A001');
    await far.until(({ shown }) => shown[1] === 'A001');
    far.powerDip();
    expect(far.state().shown).toEqual({});
    await far.until(({ shown }) => shown[1] === 'A001');
  });

  test('[case 42] 只写不回的条屏坏了谁也不知道：只说线通不通，线断了才报', async () => {
    const { far, strip } = await strips(5);
    await far.act({ dead: true });
    strip.show(1, 'A001');
    expect(strip.health()).toEqual({ ready: true, condition: null });
    const health = heard<unknown>((listener) => strip.onHealth(listener));
    await far.close();
    await health.count(1);
    await expect.poll(() => strip.health()).toEqual({ ready: false, condition: 'Missing' });
    closing.shift();
  });

  test('[case 42] 串口服务器只许一家连：条屏报被别的程序占着，不报缺权限，放开了自己好', async () => {
    let isFree = false;
    const converter = createServer((socket) => {
      socket.on('error', () => undefined);
      if (!isFree) socket.end();
    });
    await once(converter.listen(0, '127.0.0.1'), 'listening');
    const { port } = converter.address() as AddressInfo;
    const strip = openWindowStrip(line(port), aaStrip({ columns: 20, rom: 'gb2312' }), { standsMs: 60 });
    const health = heard<DeviceHealth>((listener) => strip.onHealth(listener));
    closing.push(
      async () => converter.close(),
      () => strip.close(),
    );
    await expect.poll(() => strip.health()).toEqual({ ready: false, condition: 'Busy' });
    const before = health.all.length;
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(health.all).toHaveLength(before);
    isFree = true;
    await expect.poll(() => strip.health()).toEqual({ ready: true, condition: null });
  });
});

describe('scanners', () => {
  async function scanner() {
    const wire = await openWire({}, () => undefined);
    const transport = line(wire.port);
    const port = openSerialScanner(transport, { idleMs: 20, repeatMs: 60_000 });
    closing.push(
      () => wire.close(),
      () => port.close(),
    );
    await transport.ready(1_000);
    await expect.poll(() => wire.connected).toBe(true);
    return { wire, scans: heard<Scan>((listener) => port.onScan(listener)) };
  }

  test('[case 36] 同一张号票扫两次，只算一次', async () => {
    const { wire, scans } = await scanner();
    for (const code of ['A001\r', 'A001\r', 'A002\r']) wire.say(Buffer.from(code));
    await scans.count(2);
    expect(scans.all.map(({ text }) => text)).toEqual(['A001', 'A002']);
  });

  test('[case 34] 外来的二维码，太长的截断，控制字符去掉，下一个照常', async () => {
    const { wire, scans } = await scanner();
    wire.say(Buffer.from(`\x1b\x00${'x'.repeat(20_000)}\rB002`));
    await scans.count(2);
    expect(scans.all.map(({ text }) => text.length)).toEqual([2_048, 4]);
  });
});

test('the door of a simulator: state, acts, pictures, and a no to nonsense', async () => {
  const far = await openLedStrips();
  const door = await openDoor(far, 0);
  closing.push(
    () => far.close(),
    () => door.close(),
  );
  const at = (path: string): string => `http://127.0.0.1:${door.port}${path}`;
  const act = (body: string): Promise<Response> => fetch(at('/act'), { method: 'POST', body });
  expect(await (await fetch(at('/state'))).json()).toMatchObject({ shown: {}, connected: false });
  expect((await act('{"power":"dip"}')).status).toBe(200);
  for (const nonsense of ['{"power":"wet"}', '[]', 'null', '{'])
    expect((await act(nonsense)).status).toBe(400);
  expect((await fetch(at('/pictures/1'))).status).toBe(404);
});
