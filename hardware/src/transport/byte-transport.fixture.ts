/** What every ByteTransport keeps, whatever it runs over: one suite for all of them. */

import { readdir } from 'node:fs/promises';

import { afterEach, expect, test } from 'vitest';

import type { ByteTransport, TransportErrorCode, TransportEvent } from './byte-transport.ts';
import type { Backoff } from './reconnecting.ts';

/** The device at the far end, as a test plays it. */
export interface FarEnd {
  /** A line to this device, not opened. */
  line(backoffMs: Backoff): ByteTransport;
  say(bytes: Uint8Array): void;
  /** Hears what arrives at the device. */
  onHeard(listener: (bytes: Uint8Array) => void): void;
  unplug(): Promise<void>;
  plug(): Promise<void>;
}

export interface FarEnds {
  readonly plugIn: () => Promise<FarEnd>;
  /** What a line says of a device that is not there. */
  readonly whenAbsent: TransportErrorCode;
}

const backoffMs: Backoff = { first: 5, longest: 40 };
const everyByte = Uint8Array.from({ length: 256 }, (_, value) => value);

export function keepsTheContract({ plugIn, whenAbsent }: FarEnds): void {
  const closing: (() => Promise<unknown>)[] = [];
  afterEach(async () => {
    for (const close of closing.splice(0).toReversed()) await close();
  });

  async function pluggedIn(): Promise<FarEnd> {
    const far = await plugIn();
    closing.push(() => far.unplug());
    return far;
  }

  function lineTo(far: FarEnd): ByteTransport {
    const line = far.line(backoffMs);
    closing.push(() => line.close());
    return line;
  }

  async function openLineTo(far: FarEnd): Promise<ByteTransport> {
    const line = lineTo(far);
    const open = next(line, 'open');
    line.open();
    await open;
    return line;
  }

  test('carries every byte both ways', async () => {
    const far = await pluggedIn();
    const line = await openLineTo(far);
    expect(line.isOpen).toBe(true);
    const atDevice = heardBy(far, everyByte.length);
    await line.write(everyByte, 1_000);
    expect([...(await atDevice)]).toEqual([...everyByte]);
    const atHome = bytesFrom(line, everyByte.length);
    far.say(everyByte);
    expect([...(await atHome)]).toEqual([...everyByte]);
  });

  test('keeps the order of what comes in pieces', async () => {
    const far = await pluggedIn();
    const line = await openLineTo(far);
    const whole = Uint8Array.from({ length: 2_000 }, (_, at) => (at * 7) % 256);
    const atHome = bytesFrom(line, whole.length);
    for (let from = 0, length = 1; from < whole.length; from += length, length = (length * 5) % 97) {
      far.say(whole.subarray(from, from + length));
    }
    expect(Buffer.compare(await atHome, whole)).toBe(0);
  });

  test('two lines to two devices never mix', async () => {
    const [one, two] = [await pluggedIn(), await pluggedIn()];
    const [first, second] = [await openLineTo(one), await openLineTo(two)];
    const heard = [bytesFrom(first, 3), bytesFrom(second, 3)];
    one.say(Uint8Array.of(1, 1, 1));
    two.say(Uint8Array.of(2, 2, 2));
    expect((await Promise.all(heard)).map((bytes) => [...bytes])).toEqual([
      [1, 1, 1],
      [2, 2, 2],
    ]);
  });

  test('pulled out it says so, plugged in again it is there again by itself', async () => {
    const far = await pluggedIn();
    const line = await openLineTo(far);
    const spoken = next(line, 'data');
    far.say(Uint8Array.of(1));
    await spoken;
    const down = next(line, 'down');
    await far.unplug();
    expect((await down).error).toMatchObject({ code: 'ConnectionLost' });
    expect(line.isOpen).toBe(false);
    await expect(line.write(Uint8Array.of(1), 50)).rejects.toMatchObject({ code: 'NotConnected' });
    const again = next(line, 'open');
    await far.plug();
    await again;
    const atDevice = heardBy(far, 1);
    await line.write(Uint8Array.of(7), 1_000);
    expect([...(await atDevice)]).toEqual([7]);
  });

  test('looks for what is not there, with growing pauses', async () => {
    const far = await pluggedIn();
    await far.unplug();
    const line = lineTo(far);
    const codes: string[] = [];
    const moments: number[] = [];
    const fourth = new Promise<void>((resolve) => {
      line.onEvent((event) => {
        if (event.kind !== 'down') return;
        codes.push(event.error.code);
        moments.push(performance.now());
        if (codes.length === 4) resolve();
      });
    });
    line.open();
    expect(await line.ready(2_000)).toBe(false);
    await fourth;
    expect(new Set(codes)).toEqual(new Set([whenAbsent]));
    expect((moments[3] ?? 0) - (moments[2] ?? 0)).toBeGreaterThan(15);
    const open = next(line, 'open');
    await far.plug();
    await open;
  });

  test('a line that was dropped comes up anew', async () => {
    const far = await pluggedIn();
    const line = await openLineTo(far);
    const [down, again] = [next(line, 'down'), next(line, 'open')];
    line.reset();
    expect((await down).error.code).toBe('ConnectionLost');
    await again;
    expect(await line.ready(0)).toBe(true);
  });

  test('closed before, while it opens, while it reads: nothing is heard and nothing written afterwards', async () => {
    const far = await pluggedIn();
    const never = lineTo(far);
    await expect(never.write(Uint8Array.of(1), 50)).rejects.toMatchObject({ code: 'Closed' });
    await never.close();
    const opening = lineTo(far);
    opening.open();
    await opening.close();
    expect(opening.isOpen).toBe(false);

    const line = await openLineTo(far);
    const spoken = next(line, 'data');
    far.say(everyByte);
    await spoken;
    await line.close();
    const heard: TransportEvent[] = [];
    line.onEvent((event) => heard.push(event));
    far.say(everyByte);
    await expect(line.write(Uint8Array.of(1), 50)).rejects.toMatchObject({ code: 'Closed' });
    await line.close();
    expect(heard).toEqual([]);
  });

  test('opened and closed a thousand times it leaves no file open', async () => {
    const far = await pluggedIn();
    const round = async (): Promise<void> => {
      const line = far.line(backoffMs);
      const open = next(line, 'open');
      line.open();
      await open;
      await line.close();
    };
    for (let warm = 0; warm < 20; warm++) await round();
    const before = await openFiles();
    for (let count = 0; count < 1_000; count++) await round();
    expect((await openFiles()) - before).toBeLessThan(5);
  });
}

async function openFiles(): Promise<number> {
  return process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0;
}

/** The next event of this kind. */
export function next<Kind extends TransportEvent['kind']>(
  line: ByteTransport,
  kind: Kind,
): Promise<Extract<TransportEvent, { kind: Kind }>> {
  return new Promise((resolve) => {
    const stop = line.onEvent((event) => {
      if (event.kind !== kind) return;
      stop();
      resolve(event as Extract<TransportEvent, { kind: Kind }>);
    });
  });
}

function bytesFrom(line: ByteTransport, length: number): Promise<Uint8Array> {
  return collected(length, (take) =>
    line.onEvent((event) => {
      if (event.kind === 'data') take(event.bytes);
    }),
  );
}

function heardBy(far: FarEnd, length: number): Promise<Uint8Array> {
  return collected(length, (take) => far.onHeard(take));
}

function collected(length: number, listen: (take: (bytes: Uint8Array) => void) => void): Promise<Uint8Array> {
  return new Promise((resolve) => {
    let all = Buffer.alloc(0);
    listen((bytes) => {
      all = Buffer.concat([all, bytes]);
      if (all.length >= length) resolve(all);
    });
  });
}
