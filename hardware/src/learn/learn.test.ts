// Somebody puts up a device that nobody knows: what he reads, what he presses, and the draft that comes of it; the far end is
// a simulator on a socket or a pseudo terminal.
import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { afterEach, describe, expect, test } from 'vitest';

import { deviceFault } from '../host/open-device.ts';
import type { DeviceSettings } from '../host/device-settings.ts';
import { openKeypadBus } from '../simulator/keypad-bus/keypad-bus.ts';
import { tcpPlug } from '../simulator/card-reader/plug.ts';
import { openVirtualCardReader } from '../simulator/card-reader/virtual-card-reader.ts';
import { openWire } from '../simulator/wire.ts';
import { knownHid } from './attached.ts';
import { learn, type Pupil } from './learn.ts';
import { personAt } from './person.ts';
import { readPress } from './reading.ts';

const hasSocat = spawnSync('socat', ['-V']).status === 0;
if (!hasSocat) process.stderr.write('socat is missing: learning a device on a serial line was NOT tested\n');

const quick = { quietMs: 8, openMs: 1_000, cardMs: 3_000, hintMs: 60_000 };
let undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.toReversed()) await each();
  undo = [];
});

const tcp = (port: number): Pupil['connection'] => ({ kind: 'tcp', host: '127.0.0.1', port });

/** Learns with somebody who does something at certain words; everything he read is kept. */
async function learnWith(
  pupil: Pupil,
  acts: Readonly<Record<string, (type: (line: string) => void) => void>>,
  timing = quick,
): Promise<{ draft: DeviceSettings | null; read: string }> {
  const input = new PassThrough();
  const output = new PassThrough();
  let read = '';
  const left = new Map(Object.entries(acts));
  output.on('data', (chunk: Buffer) => {
    read += String(chunk);
    for (const [words, act] of left) {
      if (!String(chunk).includes(words)) continue;
      left.delete(words);
      // A finger is slower than a sentence.
      setTimeout(act, 5, (line: string) => input.write(`${line}\n`));
    }
  });
  const person = personAt(input, output);
  undo.push(() => person.leave());
  const draft = await learn(pupil, person, timing);
  return { draft, read };
}

describe('a keypad', () => {
  test('on the FF 68 bus: keys are asked for by name, a key is not learnt twice, and it is answered', async () => {
    const far = await openKeypadBus({ repeatMs: 20, times: 50 });
    undo.push(() => far.close());
    const pupil: Pupil = { kind: 'keypad', partId: 'keypads', connection: tcp(far.port) };
    const { draft, read } = await learnWith(pupil, {
      '“顺呼': () => far.press(1, 0x2a),
      '“重呼': () => {
        far.press(2, 0x2a);
        setTimeout(() => far.press(1, 0x2b), 60);
      },
      '“弃号': (type) => type(''),
      '“评价': (type) => {
        type('');
        for (let more = 0; more < 12; more++) type('');
      },
    });
    expect(draft).toEqual({
      ...pupil,
      model: 'ff68',
      options: { keys: { '2a': 'callNext', '2b': 'recall' } },
    });
    expect(draft && deviceFault(draft)).toBeNull();
    expect(read).toContain('这个键已经是“顺呼（叫下一位）”了');
    expect(far.state().unanswered).toBe(0);
  });

  test('that says nothing, or what nobody understands: whoever waits is told what it may be', async () => {
    const wire = await openWire({}, () => undefined);
    undo.push(() => wire.close());
    const pupil: Pupil = { kind: 'keypad', partId: 'keys', connection: tcp(wire.port) };
    const acts = {
      还没有听到: () => wire.say(Buffer.from('ff6803', 'hex')),
      看不懂: (type: (line: string) => void) => {
        for (let more = 0; more < 12; more++) type('');
      },
    };
    const { draft, read } = await learnWith(pupil, acts, { ...quick, hintMs: 30 });
    expect(draft).toBeNull();
    expect(read).toContain('1/12 请按设备上的“顺呼');
    expect(read).toContain('一个键也没有学到');
  });

  test('that is pulled out: said, and the keys up to then are a draft', async () => {
    const wire = await openWire({}, () => undefined);
    undo.push(() => wire.close());
    const pupil: Pupil = { kind: 'keypad', partId: 'keys', connection: tcp(wire.port) };
    const { draft, read } = await learnWith(pupil, {
      '“顺呼': () => wire.say(Buffer.from('N')),
      '“重呼': () => void wire.close(),
    });
    expect(read).toContain('线断了');
    expect(draft).toMatchObject({ options: { keys: { '4e': 'callNext' } } });
  });

  test('one byte a key, and half a frame of a bus is no key', async () => {
    const wire = await openWire({}, () => undefined);
    undo.push(() => wire.close());
    const pupil: Pupil = { kind: 'keypad', partId: 'keys', connection: tcp(wire.port) };
    const { draft } = await learnWith(pupil, {
      '“顺呼': () => {
        wire.say(Buffer.from('ff6803', 'hex'));
        setTimeout(() => wire.say(Buffer.from('N\r\n')), 40);
      },
      '“重呼': (type) => {
        for (let more = 0; more < 12; more++) type('');
      },
    });
    expect(draft).toEqual({ ...pupil, model: 'bytes', options: { keys: { '4e': 'callNext' } } });
  });

  test('a keyboard over HID says a usage for a key, once, and nothing when it is let go', () => {
    const read = readPress('hid');
    expect(read(Buffer.from('0000580000000000', 'hex'))).toMatchObject({ model: 'hid-keys', key: '58' });
    expect(read(Buffer.from('0000580000000000', 'hex'))).toBeNull();
    expect(read(Buffer.alloc(8))).toBeNull();
  });
});

test('a rating pad: five levels by name', async () => {
  const wire = await openWire({}, () => undefined);
  undo.push(() => wire.close());
  const pupil: Pupil = { kind: 'ratingPad', partId: 'pad', connection: tcp(wire.port) };
  const names = ['“非常满意', '“满意', '“基本满意', '“不满意', '“非常不满意'];
  const acts = names.map((name, at) => [name, () => wire.say(Buffer.from('ABCDE'[at] ?? ''))] as const);
  const { draft } = await learnWith(pupil, Object.fromEntries(acts));
  const levels = { '41': 5, '42': 4, '43': 3, '44': 2, '45': 1 };
  expect(draft).toEqual({ ...pupil, model: 'ascii', options: { levels } });
});

test('a scanner: the code is shown, and believed when somebody says so', async () => {
  const wire = await openWire({}, () => undefined);
  undo.push(() => wire.close());
  const pupil: Pupil = { kind: 'scanner', partId: 'scanner', connection: tcp(wire.port) };
  const { draft, read } = await learnWith(pupil, {
    请扫一个码: () => wire.say(Buffer.from('6901234567892\r')),
    扫到: (type) => type(''),
  });
  expect(draft).toEqual({ ...pupil, model: 'serial' });
  expect(read).toContain('扫到：6901234567892');
});

test('a card reader: a card proves the make, and not a sign of it is shown or kept', async () => {
  const plug = await tcpPlug(0);
  const reader = openVirtualCardReader({ plug });
  await plug.in();
  undo.push(() => reader.close());
  const [card] = reader.cards;
  if (!card) throw new Error('no card');
  reader.layCard(card);
  const pupil: Pupil = { kind: 'cardReader', partId: 'reader', connection: tcp(plug.port) };
  const { draft, read } = await learnWith(pupil, {});
  expect(draft).toEqual({ ...pupil, model: 'sdt' });
  expect(read).toContain('读出来了：sdt');
  expect(read).not.toMatch(/\d{15}/);
});

test('nobody there, or somebody who goes: no draft, and why', async () => {
  const wire = await openWire({}, () => undefined);
  const pupil: Pupil = { kind: 'keypad', partId: 'keypads', connection: tcp(wire.port) };
  await wire.close();
  const { draft, read } = await learnWith(pupil, {});
  expect(draft).toBeNull();
  expect(read).toContain('没有找到它');
});

test('makes are known by their ids, and scanners by what they say they are', () => {
  expect(knownHid({ vendorId: 0x0483, productId: 0x572b })).toEqual({
    kind: 'cardReader',
    model: 'sdt-hid-counted',
  });
  expect(knownHid({ vendorId: 1, productId: 2, usagePage: 0x8c })).toEqual({
    kind: 'scanner',
    model: 'hid-pos',
  });
  expect(knownHid({ vendorId: 1, productId: 2, usagePage: 1, usage: 6 })).toBeNull();
});

test.runIf(hasSocat)(
  'the program itself, on a serial port, writes a draft that a person can put under devices[]',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'learn-'));
    const far = await openKeypadBus({ path: join(folder, 'port'), repeatMs: 20, times: 50 });
    undo.push(
      () => rmSync(folder, { recursive: true, force: true }),
      () => far.close(),
    );
    const out = join(folder, 'draft.json');
    const main = fileURLToPath(new URL('main.ts', import.meta.url));
    const told = ['--kind', 'keypad', '--name', 'keypads', '--serial', join(folder, 'port'), '--out', out];
    const program = spawn(process.execPath, [main, 'learn', ...told]);
    program.stdout.on('data', (chunk: Buffer) => {
      if (String(chunk).includes('“顺呼')) far.press(3, 0x0c);
      if (String(chunk).includes('听到了')) program.stdin.end();
    });
    expect(await new Promise((resolve) => program.on('exit', resolve))).toBe(0);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toEqual({
      partId: 'keypads',
      kind: 'keypad',
      model: 'ff68',
      connection: { kind: 'serial', path: join(folder, 'port') },
      options: { keys: { '0c': 'callNext' } },
    });
  },
);
