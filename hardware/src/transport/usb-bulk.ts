/**
 * A ByteTransport over the bulk pipes of a USB device of its own class (usb 2.x, libusb): interface 0, one pipe out, one
 * in; or a head and a rest on pipes of their own. Such devices speak only when asked, so they are listened to after each
 * write until they have been quiet for a while.
 */

import type { Device } from 'usb';

import type { ByteTransport } from './byte-transport.ts';
import { reconnecting, type Backoff, type Refusal } from './reconnecting.ts';
import { usbRule } from './udev-rule.ts';

export interface UsbMatch {
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
}

export interface PipePair {
  readonly out: number;
  readonly in: number;
}

export type UsbPipes =
  /** The first bulk pipe of each direction. */
  | { readonly kind: 'single' }
  /** The first bytes of a message on one pair, the rest on another. */
  | {
      readonly kind: 'split';
      readonly head: PipePair;
      readonly rest: PipePair;
      readonly headBytes: number;
      /** How many bytes follow this head. */
      readonly restLength: (head: Uint8Array) => number;
    };

/** An open device with its interface claimed. */
export interface UsbLike {
  /** The first bulk pipe of each direction. */
  readonly pipes: PipePair;
  write(pipe: number, bytes: Buffer): Promise<void>;
  /** What came within that time; null when nothing did, or when the device is being closed. */
  read(pipe: number, withinMs: number): Promise<Uint8Array | null>;
  close(): Promise<void>;
}

/** The computer's USB devices. Null: no such device. */
export type OpenUsb = (match: UsbMatch) => Promise<UsbLike | null>;

export interface UsbBulkOptions {
  readonly match: UsbMatch;
  readonly pipes?: UsbPipes;
  /** For an answer to begin; longer than the longest pause of the device. */
  readonly listenMs?: number;
  readonly backoffMs?: Backoff;
  readonly open?: OpenUsb;
}

const usualBackoffMs: Backoff = { first: 500, longest: 2_000 };

export function usbBulkTransport(options: UsbBulkOptions): ByteTransport {
  const { match, pipes = { kind: 'single' }, listenMs = 4_000, backoffMs = usualBackoffMs } = options;
  return reconnecting(
    (events) => {
      let device: UsbLike | null = null;
      let dropped = false;
      let over = false;
      let listening = false;
      dial().catch((error: Error) => end(refusalOf(error, match), error));

      async function dial(): Promise<void> {
        const fresh = await (options.open ?? libusb)(match);
        if (!fresh) return end({ code: 'Missing' });
        if (dropped) {
          await fresh.close();
          return end({ code: 'ConnectFailed' });
        }
        device = fresh;
        events.up();
      }

      async function send(open: UsbLike, bytes: Uint8Array): Promise<void> {
        if (pipes.kind === 'single') return open.write(open.pipes.out, Buffer.from(bytes));
        await open.write(pipes.head.out, Buffer.from(bytes.subarray(0, pipes.headBytes)));
        await open.write(pipes.rest.out, Buffer.from(bytes.subarray(pipes.headBytes)));
      }

      async function listen(open: UsbLike): Promise<void> {
        if (listening) return;
        listening = true;
        try {
          while (await hearOnce(open));
        } finally {
          listening = false;
        }
      }

      async function hearOnce(open: UsbLike): Promise<boolean> {
        if (pipes.kind === 'single') return (await hear(open, open.pipes.in)) !== null;
        const head = await hear(open, pipes.head.in);
        if (head === null) return false;
        for (let left = pipes.restLength(head); left > 0;) {
          const part = await hear(open, pipes.rest.in);
          if (part === null) return false;
          left -= part.length;
        }
        return true;
      }

      async function hear(open: UsbLike, pipe: number): Promise<Uint8Array | null> {
        const bytes = await open.read(pipe, listenMs);
        if (bytes !== null && bytes.length > 0 && device === open) events.data(bytes);
        return bytes;
      }

      async function leave(cause?: Error): Promise<void> {
        const leaving = device;
        device = null;
        await leaving?.close().catch(() => undefined);
        if (leaving) end(null, cause);
      }

      function end(refused: Refusal | null, cause?: Error): void {
        if (over) return;
        over = true;
        events.ended(refused, cause);
      }

      async function carry(bytes: Uint8Array, done: (error: Error | null) => void): Promise<void> {
        const open = device;
        if (!open) return;
        try {
          await send(open, bytes);
        } catch (error) {
          done(error as Error);
          return leave(error as Error);
        }
        done(null);
        await listen(open).catch((error: Error) => leave(error));
      }

      return {
        write: (bytes, done) => void carry(bytes, done),
        drop() {
          dropped = true;
          void leave();
        },
      };
    },
    { backoffMs },
  );
}

/** libusb's own numbers. */
const errorAccess = -3;
const errorNoDevice = -4;
const errorNotFound = -5;
const errorBusy = -6;
const errorNotSupported = -12;
const transferTimedOut = 2;
const transferCancelled = 3;

function refusalOf(error: Error & { errno?: number }, { vendorId, productId }: UsbMatch): Refusal {
  // No word of libusb's: its add-on did not load.
  if (error.errno === undefined) return { code: 'NoDriver' };
  switch (error.errno) {
    case errorAccess:
      return { code: 'NoPermission', remedy: usbRule(vendorId, productId) };
    case errorBusy:
      return { code: 'TurnedAway' };
    case errorNoDevice:
      return { code: 'Missing' };
    case errorNotFound:
    case errorNotSupported:
      // Windows: the maker's driver owns the device; libusb reaches those that WinUSB owns.
      return { code: 'NoDriver', remedy: 'WinUSB' };
    default:
      return { code: 'ConnectFailed' };
  }
}

/** Loaded when the first device is looked for: a terminal without such devices needs neither the add-on nor libusb. */
const libusb: OpenUsb = async (match) => {
  const { getDeviceList } = await import('usb');
  for (const device of getDeviceList()) {
    const { idVendor, idProduct } = device.deviceDescriptor;
    if (idVendor !== match.vendorId || idProduct !== match.productId) continue;
    device.open();
    if (match.serialNumber === undefined || (await serialOf(device)) === match.serialNumber)
      return claimed(device);
    device.close();
  }
  return null;
};

function serialOf(device: Device): Promise<string | undefined> {
  return new Promise((resolve) => {
    const index = device.deviceDescriptor.iSerialNumber;
    if (index === 0) return resolve(undefined);
    device.getStringDescriptor(index, (_, value) => resolve(value));
  });
}

function claimed(device: Device): UsbLike {
  const face = device.interface(0);
  try {
    if (process.platform === 'linux' && face.isKernelDriverActive()) face.detachKernelDriver();
    face.claim();
  } catch (error) {
    device.close();
    throw error;
  }
  const underWay = new Set<{ cancel(): boolean }>();
  const ended = new Set<Promise<unknown>>();
  const bulk = face.endpoints.filter(({ descriptor }) => (descriptor.bmAttributes & 3) === 2);
  const first = (direction: string): number => {
    return bulk.find((endpoint) => endpoint.direction === direction)?.address ?? 0;
  };

  /** One transfer; null when it ran out of time or was called off. */
  function transfer(pipe: number, bytes: Buffer, withinMs: number): Promise<Uint8Array | null> {
    const endpoint = face.endpoint(pipe);
    if (!endpoint) return Promise.reject(new Error(`no pipe ${pipe.toString(16)}`));
    const done = new Promise<Uint8Array | null>((resolve, reject) => {
      const running = endpoint.makeTransfer(withinMs, (error, buffer, length) => {
        underWay.delete(running);
        if (error && error.errno !== transferTimedOut && error.errno !== transferCancelled) reject(error);
        else resolve(error && length === 0 ? null : buffer.subarray(0, length));
      });
      underWay.add(running);
      running.submit(bytes);
    });
    const over = done.catch(() => null);
    ended.add(over);
    void over.then(() => ended.delete(over));
    return done;
  }

  return {
    pipes: { out: first('out'), in: first('in') },
    async write(pipe, bytes) {
      const sent = await transfer(pipe, bytes, 2_000);
      if (sent === null) throw new Error('the device did not take the bytes');
    },
    read(pipe, withinMs) {
      const packet = face.endpoint(pipe)?.descriptor.wMaxPacketSize ?? 64;
      return transfer(pipe, Buffer.alloc(packet), withinMs);
    },
    async close() {
      for (const one of underWay) one.cancel();
      await Promise.all(ended);
      await new Promise<void>((resolve) => face.release(() => resolve()));
      device.close();
    },
  };
}
