/**
 * A ByteTransport over /dev/usb/lpN, the kernel's USB printers (usblp). Nothing here ever blocks, though the device does when
 * its paper is out: it is opened non-blocking, and what it does not take now is offered again until the line is dropped.
 */

import { constants } from 'node:fs';
import { access, open, readdir, readFile, realpath, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

import type { ByteTransport } from './byte-transport.ts';
import { reconnecting, type Backoff, type Refusal } from './reconnecting.ts';

/** Which printer, whatever number it has after it was plugged in again: what is named must fit. */
export interface UsbPrinter {
  /** Four hexadecimal digits, as `lsusb` shows them. */
  readonly vendorId?: string;
  readonly productId?: string;
  readonly serial?: string;
  /** The socket it is plugged into, `1-2.3`. */
  readonly port?: string;
}

export interface LpOptions {
  /** `/dev/usb/lp0`, or the printer to look for. */
  readonly device: string | UsbPrinter;
  readonly backoffMs?: Backoff;
  /** Between two offers and two looks; 20 ms where nothing is said. */
  readonly lookMs?: number;
  /** Where the system lists its printers and their names; others only in tests. */
  readonly places?: { readonly classes: string; readonly devices: string };
}

const usualPlaces = { classes: '/sys/class/usbmisc', devices: '/dev/usb' };

export function lpTransport(options: LpOptions): ByteTransport {
  const { lookMs = 20, places = usualPlaces, backoffMs } = options;
  return reconnecting((events) => {
    let file: FileHandle | null = null;
    let dropped = false;
    let ended = false;
    let lastWrite: Promise<unknown> = Promise.resolve();
    dial().catch((error: NodeJS.ErrnoException) => end(refusalOf(error), error));

    function end(refused: Refusal | null, cause?: Error): void {
      if (ended) return;
      ended = true;
      const held = file;
      file = null;
      void held?.close().catch(() => undefined);
      events.ended(refused, cause);
    }

    async function dial(): Promise<void> {
      const path = typeof options.device === 'string' ? options.device : await pathOf(options.device, places);
      if (path === null) return end({ code: 'Missing' });
      file = await open(path, constants.O_RDWR | constants.O_NONBLOCK | constants.O_NOCTTY);
      if (dropped) return end({ code: 'ConnectFailed' });
      events.up();
      await listen(file, path);
    }

    async function listen(from: FileHandle, path: string): Promise<void> {
      const buffer = Buffer.alloc(1_024);
      while (!ended) {
        const count = await takeNow(() =>
          from.read(buffer, 0, buffer.length, null).then((it) => it.bytesRead),
        );
        if (ended) return;
        if (count instanceof Error) return end(null, count);
        // An empty read is an empty packet, or a device that is gone: then its name is gone too.
        if (count === 0 && !(await exists(path))) return end(null);
        if (count !== null && count > 0) events.data(Uint8Array.from(buffer.subarray(0, count)));
        else await pause(lookMs);
      }
      end(null);
    }

    async function inTurn(
      before: Promise<unknown>,
      bytes: Uint8Array,
      done: (error: Error | null) => void,
    ): Promise<void> {
      await before;
      done(await offer(bytes));
    }

    async function offer(bytes: Uint8Array): Promise<Error | null> {
      for (let at = 0; at < bytes.length;) {
        const to = file;
        if (to === null || dropped) return new Error('dropped');
        const count = await takeNow(() => to.write(bytes, at).then((it) => it.bytesWritten));
        if (count instanceof Error) {
          end(null, count);
          return count;
        }
        at += count ?? 0;
        if (!count) await pause(lookMs);
      }
      return null;
    }

    return {
      write(bytes, done) {
        lastWrite = inTurn(lastWrite, bytes, done);
      },
      drop() {
        dropped = true;
        end(file ? null : { code: 'ConnectFailed' });
      },
    };
  }, backoffMs && { backoffMs });
}

/** Bytes moved; null: not now. */
async function takeNow(move: () => Promise<number>): Promise<number | Error | null> {
  try {
    return await move();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return (error as NodeJS.ErrnoException).code === 'EAGAIN' ? null : error;
  }
}

function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function refusalOf({ code }: NodeJS.ErrnoException): Refusal {
  if (code === 'ENOENT' || code === 'ENODEV' || code === 'ENXIO') return { code: 'Missing' };
  if (code === 'EBUSY') return { code: 'TurnedAway' };
  if (code === 'EACCES' || code === 'EPERM') {
    return {
      code: 'NoPermission',
      remedy: 'KERNEL=="lp*", SUBSYSTEM=="usbmisc", MODE="0660", GROUP="kiosk"',
    };
  }
  return { code: 'ConnectFailed' };
}

/** The path of the first printer that fits, now. */
async function pathOf(
  wanted: UsbPrinter,
  { classes, devices }: NonNullable<LpOptions['places']>,
): Promise<string | null> {
  const names = await readdir(classes).catch(() => []);
  for (const name of names.filter((each) => /^lp\d+$/.test(each)).toSorted()) {
    // The class entry leads to the interface; the device with its numbers is the folder around that.
    const device = dirname(await realpath(join(classes, name, 'device')).catch(() => '/'));
    const said = async (file: string): Promise<string> =>
      (await readFile(join(device, file), 'utf8').catch(() => '')).trim();
    const fits =
      (wanted.vendorId === undefined || wanted.vendorId === (await said('idVendor'))) &&
      (wanted.productId === undefined || wanted.productId === (await said('idProduct'))) &&
      (wanted.serial === undefined || wanted.serial === (await said('serial'))) &&
      (wanted.port === undefined || wanted.port === basename(device));
    if (fits) return join(devices, name);
  }
  return null;
}
