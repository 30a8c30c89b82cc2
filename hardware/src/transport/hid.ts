/**
 * A ByteTransport over HID reports (node-hid, its asynchronous half only). The device is looked for by its ids while it
 * is absent and never while it is well; which /dev/hidrawN it became does not matter.
 */

import { access, constants } from 'node:fs/promises';

import { TransportError, type ByteTransport } from './byte-transport.ts';
import type { HidFraming } from './hid-framing.ts';
import { reconnecting, type Backoff, type Refusal } from './reconnecting.ts';
import { hidRule } from './udev-rule.ts';

/** An open device, as HIDAsync is one. */
export interface HidLike {
  write(report: Buffer): Promise<number>;
  sendFeatureReport(report: Buffer): Promise<number>;
  on(event: 'data', listener: (report: Buffer) => void): unknown;
  on(event: 'error', listener: (error: Error) => void): unknown;
  close(): Promise<void>;
}

export interface HidFound {
  readonly path?: string | undefined;
  readonly vendorId: number;
  readonly productId: number;
  readonly serialNumber?: string | undefined;
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
}

/** The computer's HID devices. */
export interface HidSystem {
  list(vendorId: number, productId: number): Promise<readonly HidFound[]>;
  open(path: string): Promise<HidLike>;
}

export interface HidMatch {
  readonly vendorId: number;
  readonly productId: number;
  /** Tells two of the same make apart for good. */
  readonly serialNumber?: string | undefined;
  /** Where the make has no serial numbers: which of several equal ones; alone it is taken wherever it is. */
  readonly path?: string | undefined;
  /** Devices with several functions: which one. */
  readonly usagePage?: number | undefined;
  readonly usage?: number | undefined;
}

export interface HidOptions {
  readonly match: HidMatch;
  readonly framing: HidFraming;
  /** A feature report sent after opening, its id first. */
  readonly wakeUp?: Uint8Array;
  readonly backoffMs?: Backoff;
  readonly system?: HidSystem;
}

const usualBackoffMs: Backoff = { first: 500, longest: 2_000 };

export function hidTransport(options: HidOptions): ByteTransport {
  const { match, framing, wakeUp, backoffMs = usualBackoffMs, system = nodeHid } = options;
  return reconnecting(
    (events) => {
      let device: HidLike | null = null;
      let dropped = false;
      let over = false;
      dial().catch((error: Error) => end(refusalOf(error, match), error));

      async function dial(): Promise<void> {
        const found = findHid(await system.list(match.vendorId, match.productId), match);
        if (found?.path === undefined) return end({ code: 'Missing' });
        const fresh = await openAt(found.path);
        if (dropped) {
          await fresh.close();
          return end({ code: 'ConnectFailed' });
        }
        device = fresh;
        fresh.on('error', (error) => void leave(error));
        if (wakeUp) await fresh.sendFeatureReport(Buffer.from(wakeUp)).catch(() => undefined);
        fresh.on('data', (report) => {
          for (const bytes of contentsOf(report, framing)) if (bytes.length > 0) events.data(bytes);
        });
        events.up();
      }

      async function openAt(path: string): Promise<HidLike> {
        try {
          return await system.open(path);
        } catch (error) {
          if (path.startsWith('/')) await access(path, constants.R_OK | constants.W_OK);
          throw error;
        }
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

      async function send(bytes: Uint8Array): Promise<void> {
        for (const payload of framing.wrap(bytes)) {
          const report = Buffer.alloc(1 + framing.reportSize);
          report[0] = framing.reportId;
          report.set(payload.subarray(0, framing.reportSize), 1);
          if (!device) throw new TransportError('ConnectionLost');
          await device.write(report);
        }
      }

      async function carry(bytes: Uint8Array, done: (error: Error | null) => void): Promise<void> {
        try {
          await send(bytes);
          done(null);
        } catch (error) {
          done(error as Error);
          await leave(error as Error);
        }
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

/** Which of the devices found is meant; undefined where none is, or where one of several equal ones is meant and gone. */
export function findHid<Found extends HidFound>(
  found: readonly Found[],
  { vendorId, productId, serialNumber, path, usagePage, usage }: HidMatch,
): Found | undefined {
  const alike = found.filter(
    (one) =>
      one.vendorId === vendorId &&
      one.productId === productId &&
      (serialNumber === undefined || one.serialNumber === serialNumber) &&
      (usagePage === undefined || one.usagePage === usagePage) &&
      (usage === undefined || one.usage === usage),
  );
  if (path === undefined) return alike[0];
  return alike.find((one) => one.path === path) ?? (alike.length === 1 ? alike[0] : undefined);
}

/** A report's id, where it has one, and reports that came merged, are taken off. */
function contentsOf(bytes: Buffer, { reportSize, reportId, unwrap }: HidFraming): Uint8Array[] {
  const step = reportSize + (reportId === 0 ? 0 : 1);
  const contents: Uint8Array[] = [];
  for (let from = 0; from < bytes.length; from += step) {
    const report = bytes.subarray(from, from + step);
    contents.push(unwrap(reportId === 0 ? report : report.subarray(1)));
  }
  return contents;
}

function refusalOf(error: NodeJS.ErrnoException, { vendorId, productId }: HidMatch): Refusal {
  if (error.code === 'EACCES' || /permission denied/i.test(error.message)) {
    return { code: 'NoPermission', remedy: hidRule(vendorId, productId) };
  }
  if (error.code === 'ENOENT') return { code: 'Missing' };
  if (/native build|cannot find (module|package)|shared object/i.test(error.message))
    return { code: 'NoDriver' };
  return { code: 'ConnectFailed' };
}

/** Loaded when the first device is looked for: a terminal without such devices needs neither the add-on nor libusb. */
const nodeHid: HidSystem = {
  async list(vendorId, productId) {
    const { devicesAsync } = await import('node-hid');
    return devicesAsync(vendorId, productId);
  },
  async open(path) {
    const { HIDAsync } = await import('node-hid');
    return HIDAsync.open(path);
  },
};
