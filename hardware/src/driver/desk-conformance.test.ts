// What every keypad, rating pad, strip and scanner keeps, over memory, sockets and pseudo terminals: CONFORMANCE.md has the table
// of it, which is made here. The frames are written out by hand: nothing of the encoders is in them.
import { spawnSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';

import { afterEach, describe, expect, test } from 'vitest';

import { onbonStrip } from '../codec/led/onbon.ts';
import type { DeviceHealth } from '../ports/health.ts';
import { memoryCable } from '../simulator/cable.ts';
import { openPty } from '../simulator/pty.ts';
import { openWire } from '../simulator/wire.ts';
import type { ByteTransport } from '../transport/byte-transport.ts';
import { serialTransport } from '../transport/serial.ts';
import { tcpTransport } from '../transport/tcp.ts';
import { openByteKeypad } from './alone-keypad.ts';
import { openKeybus } from './keybus.ts';
import { keypadsOn } from './keypads.ts';
import { openAsciiPad, ratingPadsOn } from './rating-pads.ts';
import { openSerialScanner } from './scanner.ts';
import { openWindowStrip } from './window-strip.ts';

const hasSocat = spawnSync('socat', ['-V']).status === 0;
if (!hasSocat)
  process.stderr.write('socat is missing: keypads, pads and scanners on serial lines were NOT tested\n');

const backoffMs = { first: 5, longest: 20 };
const busTiming = { byteMs: 0, gapMs: 0, turnRoundMs: 0, echoMs: 0, quietMs: 2_000, repeatMs: 5_000 };
const hex = (bytes: string): Buffer => Buffer.from(bytes.replaceAll(' ', ''), 'hex');

/** A device behind its driver: what it told, in words. */
interface Opened {
  close(): Promise<void>;
  health(): DeviceHealth<string>;
}
interface Kind {
  readonly open: (line: ByteTransport, tell: (what: string) => void) => Opened;
  /** Messages of the device and what each of them tells. */
  readonly said: readonly (readonly [bytes: Buffer, tells: string])[];
  /** Before the first message, or between two: tells nothing. */
  readonly garbage: Buffer;
  /** A wrong sum, a wrong length, a missing end; nothing where the protocol has no such thing. */
  readonly broken: readonly Buffer[];
  /** What a device that got its answer late says again. */
  readonly repeated: Buffer | null;
}

const kinds: Readonly<Record<string, Kind>> = {
  '呼叫键盘 keypad `ff68`': {
    open(line, tell) {
      const keypads = keypadsOn(openKeybus(line, busTiming));
      keypads.onKey(({ address, action, digits }) => tell(`${address} ${action} ${digits}`));
      return keypads;
    },
    said: [
      [hex('ff68 03 03 68 01 01 0c 0e 16'), '1 callNext '],
      [hex('ff68 06 06 68 02 01 00 01 02 0f 15 16'), '2 callNumber 012'],
    ],
    garbage: hex('00 ff 68 ff ff 16 68'),
    broken: [
      hex('ff68 03 03 68 01 01 0d 0e 16'),
      hex('ff68 04 03 68 01 01 0d 0f 16'),
      hex('ff68 03 03 68 01 01 0d 0f 17'),
    ],
    repeated: hex('ff68 03 03 68 01 01 0c 0e 16'),
  },
  '呼叫键盘 keypad `bytes`': {
    open(line, tell) {
      const map = { keys: { '4e': 'callNext', '52': 'recall' }, afterDigit: {}, afterDigits: {} } as const;
      const keypads = openByteKeypad(line, map);
      keypads.onKey(({ action, digits }) => tell(`${action} ${digits}`));
      return keypads;
    },
    said: [
      [Buffer.from('12N'), 'callNext 12'],
      [Buffer.from('R'), 'recall '],
    ],
    garbage: hex('00 0d 0a ff'),
    broken: [],
    repeated: Buffer.from('N'),
  },
  '评价器 rating pad `ff68`': {
    open(line, tell) {
      const pads = ratingPadsOn(openKeybus(line, busTiming), undefined, { repeatMs: 5_000 });
      pads.onRated(({ serviceId, level }) => tell(`${serviceId} ${level}`));
      for (const address of [1, 2]) pads.arm(address, `visit-${address}`, 60_000);
      return pads;
    },
    said: [
      [hex('ff68 03 03 68 01 11 00 12 16'), 'visit-1 5'],
      [hex('ff68 03 03 68 02 11 04 17 16'), 'visit-2 1'],
    ],
    garbage: hex('ff ff 16 00'),
    broken: [hex('ff68 03 03 68 01 11 01 12 16'), hex('ff68 02 03 68 01 11 01 13 16')],
    repeated: hex('ff68 03 03 68 01 11 00 12 16'),
  },
  '评价器 rating pad `ascii`': {
    open(line, tell) {
      const pad = openAsciiPad(line);
      pad.onRated(({ level }) => {
        tell(String(level));
        pad.arm(0, 'next', 60_000);
      });
      pad.arm(0, 'first', 60_000);
      return pad;
    },
    said: [
      [Buffer.from('1'), '5'],
      [Buffer.from('4'), '2'],
    ],
    garbage: hex('00 0d 39 ff'),
    broken: [],
    repeated: Buffer.from('1'),
  },
  '扫码器 scanner `serial`': {
    open(line, tell) {
      const scanner = openSerialScanner(line, { idleMs: 2_000, repeatMs: 5_000 });
      scanner.onScan(({ text }) => tell(text));
      return scanner;
    },
    said: [
      [Buffer.from('A001\r'), 'A001'],
      [Buffer.from('https://例.cn/t?x=1\r\n'), 'https://例.cn/t?x=1'],
    ],
    garbage: hex('00 1b 0d 0a'),
    broken: [],
    repeated: Buffer.from('A001\r'),
  },
};

interface Far {
  line(): ByteTransport;
  say(bytes: Uint8Array): void;
  /** The line breaks and comes back. */
  breakOff?(): Promise<void>;
  close(): Promise<void>;
}
type Level = 'memory' | 'TCP' | 'PTY';

const ends: Readonly<Record<Level, () => Promise<Far>>> = {
  async memory() {
    const cable = memoryCable();
    return {
      line: () => cable.line(backoffMs),
      say: (bytes) => cable.say(bytes),
      async breakOff() {
        await new Promise((resolve) => setTimeout(resolve, 5));
        await cable.unplug();
        await cable.plug();
      },
      close: () => cable.unplug(),
    };
  },
  async TCP() {
    const wire = await openWire({}, () => undefined);
    const line = (): ByteTransport => tcpTransport({ host: '127.0.0.1', port: wire.port, backoffMs });
    return { line, say: (bytes) => wire.say(bytes), close: () => wire.close() };
  },
  async PTY() {
    const pty = await openPty();
    const line = (): ByteTransport => serialTransport({ path: pty.path, baudRate: 9_600, backoffMs });
    return { line, say: (bytes) => pty.write(bytes), close: () => pty.close() };
  },
};
const levels: readonly Level[] = hasSocat ? ['memory', 'TCP', 'PTY'] : ['memory', 'TCP'];

const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function standing({ open }: Kind, level: Level) {
  const far = await ends[level]();
  const told: string[] = [];
  const wakers = new Set<() => void>();
  const line = far.line();
  const device = open(line, (what) => {
    told.push(what);
    for (const wake of wakers) wake();
  });
  closing.push(
    () => far.close(),
    () => device.close(),
  );
  await line.ready(2_000);
  // An accepted socket is there a turn later than its line.
  await new Promise((resolve) => setTimeout(resolve, level === 'memory' ? 0 : 3));
  return {
    far,
    device,
    told,
    tells: (wanted: readonly string[]) =>
      new Promise<void>((resolve) => {
        const look = (): void => {
          if (told.length < wanted.length) return;
          wakers.delete(look);
          expect(told).toEqual(wanted);
          resolve();
        };
        wakers.add(look);
        look();
      }),
  };
}

describe.each(Object.entries(kinds))('%s', (_, kind) => {
  const all = Buffer.concat(kind.said.map(([bytes]) => bytes));
  const tells = kind.said.map(([, words]) => words);

  test.each(levels)('%s: garbage before, two messages in one piece, a broken one between', async (level) => {
    const { far, ...device } = await standing(kind, level);
    const [[first, words], ...others] = kind.said as [Kind['said'][number], ...Kind['said']];
    far.say(
      Buffer.concat([kind.garbage, first, ...kind.broken, kind.garbage, ...others.map(([bytes]) => bytes)]),
    );
    await device.tells(tells);
    expect(words).toBe(device.told[0]);
    expect(device.device.health().ready).toBe(true);
  });

  test.each(levels)('%s: byte by byte, and cut anywhere', async (level) => {
    const { far, ...device } = await standing(kind, level);
    for (const byte of all) far.say(Uint8Array.of(byte));
    await device.tells(tells);
  });

  test('cut at every place into two pieces, each a message of its own on the line', async () => {
    for (let at = 1; at < all.length; at++) {
      const { far, ...device } = await standing(kind, 'memory');
      far.say(all.subarray(0, at));
      far.say(all.subarray(at));
      await device.tells(tells);
    }
  });

  test('an answer that comes late: what is said again meanwhile is told once', async () => {
    const { far, ...device } = await standing(kind, 'TCP');
    const [[first] = [Buffer.alloc(0)], [second] = [Buffer.alloc(0)]] = kind.said;
    far.say(Buffer.concat([first, ...(kind.repeated ? [kind.repeated, kind.repeated] : []), second]));
    await device.tells(tells);
  });

  test('half a message before a break is not joined to what comes after', async () => {
    const { far, ...device } = await standing(kind, 'memory');
    const [[first, words] = [Buffer.alloc(0), '']] = kind.said;
    if (first.length > 1) far.say(first.subarray(0, -1));
    await far.breakOff?.();
    await expect.poll(() => device.device.health().ready).toBe(true);
    far.say(first);
    await device.tells([words]);
  });

  test('two at once do not mix', async () => {
    const [one, other] = [await standing(kind, 'TCP'), await standing(kind, 'TCP')];
    const [[first, firstWords] = [Buffer.alloc(0), ''], [second, secondWords] = [Buffer.alloc(0), '']] =
      kind.said;
    one.far.say(first);
    other.far.say(second);
    await Promise.all([one.tells([firstWords]), other.tells([secondWords])]);
  });
});

test('opened and closed a thousand times, each kind in its turn, they leave no file open', async () => {
  const far = await ends.TCP();
  closing.push(() => far.close());
  const every = Object.values(kinds);
  const files = async (): Promise<number> =>
    process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0;
  const round = async (turn: number): Promise<void> => {
    const line = far.line();
    const device = every[turn % every.length]?.open(line, () => undefined);
    await line.ready(1_000);
    await device?.close();
  };
  const rounds = async (count: number): Promise<void> => {
    for (let done = 0; done < count; done += 20)
      await Promise.all(Array.from({ length: 20 }, (_, at) => round(done + at)));
  };
  await rounds(20);
  const before = await files();
  await rounds(1_000);
  // Sockets of the far end may still be on their way out.
  await expect.poll(async () => (await files()) - before).toBeLessThan(10);
});

describe('窗口条屏 strip `onbon-bx6`, which answers', () => {
  const dark = { data: new Uint8Array(0), width: 0, height: 0 };
  const card = onbonStrip({ width: 64, height: 16, cardType: 0x0266, lit: 1, rasterise: () => dark });
  /** Yes, as the card says it: header, A0 00, CRC. */
  const yes = answer();

  function answer(): Buffer {
    const content = hex('0080 0080 f0 00 6602 00000000 09000000 00 a0 00 000000000000');
    let crc = 0;
    for (const byte of content) {
      crc ^= byte;
      for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >> 1) ^ 0xa001 : crc >> 1;
    }
    return Buffer.concat([Buffer.alloc(8, 0xa5), content, Buffer.of(crc & 0xff, crc >> 8, 0x5a)]);
  }

  test.each(levels)(
    '%s: late, cut, after garbage: silent until an answer came, a wrong one is none',
    async (level) => {
      const far = await ends[level]();
      const line = far.line();
      const strip = openWindowStrip(line, card, {
        gapMs: 0,
        byteMs: 0,
        answerMs: 15,
        patience: 1,
        refreshMs: 60_000,
      });
      closing.push(
        () => far.close(),
        () => strip.close(),
      );
      await line.ready(2_000);
      strip.show(1, '');
      await expect.poll(() => strip.health().condition).toBe('Silent');
      far.say(yes.with(20, 7));
      far.say(hex('5a a5 00 5a'));
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect(strip.health().condition).toBe('Silent');
      for (const byte of yes) far.say(Uint8Array.of(byte));
      await expect.poll(() => strip.health()).toEqual({ ready: true, condition: null });
    },
  );
});

test('CONFORMANCE.md says what is tested here', async () => {
  const cells = (kind: Kind): readonly string[] => [
    'memory, TCP, PTY',
    kind.broken.length > 0 ? 'memory, TCP, PTY' : 'no sum in it',
    'every place in memory; byte by byte on TCP, PTY',
    'TCP',
    'memory',
    'TCP',
  ];
  const head = [
    'Device',
    'Garbage, merged',
    'Wrong sum, length, end',
    'Any split',
    'Late answers, two at once',
    'Break in a message',
    '1,000 × open and close',
  ];
  const rows = [
    head,
    head.map(() => '---'),
    ...Object.entries(kinds).map(([name, kind]) => [name, ...cells(kind)]),
  ];
  const table = rows.map((row) => `| ${row.join(' | ')} |`).join('\n');
  const file = await readFile(new URL('../../CONFORMANCE.md', import.meta.url), 'utf8');
  expect(file).toContain(table);
});
