/** A ByteTransport over a serial port: RS-232, USB-COM, a pseudo terminal. Name it by /dev/serial/by-path or by-id. */

import { stat } from 'node:fs/promises';

import type { SerialPort } from 'serialport';

import type { ByteTransport } from './byte-transport.ts';
import { reconnecting, type Backoff, type Refusal } from './reconnecting.ts';
import { serialRule } from './udev-rule.ts';

export interface SerialOptions {
  readonly path: string;
  /** Bits per second; 115200 where nothing is said. */
  readonly baudRate?: number;
  readonly dataBits?: 7 | 8;
  readonly parity?: 'none' | 'even' | 'odd';
  readonly stopBits?: 1 | 2;
  /**
   * `xonXoff`: the bytes 13 and 11 hold and release the line, are never passed on, and cannot be sent as data.
   * `rtsCts`: the same by wires.
   */
  readonly flow?: 'none' | 'xonXoff' | 'rtsCts';
  /** Wires held after opening; some devices take their power from them. Lines without modem bits go on without. */
  readonly wires?: { readonly dtr: boolean; readonly rts: boolean };
  readonly backoffMs?: Backoff;
  /** Between two looks whether the port's path is still the one that was opened. */
  readonly watchMs?: number;
}

const xon = 0x11;
const xoff = 0x13;

export function serialTransport(options: SerialOptions): ByteTransport {
  const { flow = 'none', wires, backoffMs, watchMs = 1_000 } = options;
  return reconnecting((events) => {
    let port: SerialPort | null = null;
    let dropped = false;
    dial().catch((error: Error) => events.ended(refusalOf(error), error));

    async function dial(): Promise<void> {
      const { SerialPort } = await import('serialport');
      const found = await nodeAt(options.path);
      const fresh = new SerialPort({
        path: options.path,
        baudRate: options.baudRate ?? 115_200,
        dataBits: options.dataBits ?? 8,
        parity: options.parity ?? 'none',
        stopBits: options.stopBits ?? 1,
        xon: flow === 'xonXoff',
        xoff: flow === 'xonXoff',
        rtscts: flow === 'rtsCts',
        autoOpen: false,
      });
      await new Promise<void>((resolve, reject) => {
        fresh.open((error) => (error ? reject(error) : resolve()));
      });
      fresh.on('error', () => undefined);
      fresh.on('close', (error: Error | null) => {
        events.ended(port ? null : { code: 'ConnectFailed' }, error ?? undefined);
      });
      if (dropped) return fresh.close();
      port = fresh;
      const stopWatching = watchOver(options.path, found, watchMs, () => fresh.isOpen && fresh.close());
      fresh.on('close', stopWatching);
      if (wires) fresh.set(wires, () => undefined);
      fresh.on('data', (bytes: Buffer) => {
        const content = flow === 'xonXoff' ? withoutFlow(bytes) : bytes;
        if (content.length > 0) events.data(content);
      });
      events.up();
    }

    return {
      write(bytes, done) {
        port?.write(Buffer.from(bytes), (error) => done(error ?? null));
      },
      drop() {
        dropped = true;
        if (port?.isOpen) port.close();
      },
    };
  }, backoffMs && { backoffMs });
}

/**
 * Calls `gone` when the path is gone or is another port. A port pulled out in the moment of a read answers every
 * further read with nothing, and the add-on asks on for ever without a word to anybody.
 */
function watchOver(path: string, found: string | null, everyMs: number, gone: () => void): () => void {
  if (found === null) return () => undefined;
  const watch = setInterval(() => {
    void nodeAt(path).then((now) => (now === found ? undefined : gone()));
  }, everyMs);
  return () => clearInterval(watch);
}

/** Which file of the system the path leads to; null where a port has none (COM3). */
async function nodeAt(path: string): Promise<string | null> {
  return stat(path).then(
    ({ dev, ino }) => `${dev}:${ino}`,
    () => null,
  );
}

/** Why a port did not open. The add-on gives no codes, only the system's English words. */
function refusalOf({ message }: Error): Refusal {
  if (/permission denied|access denied/i.test(message)) return { code: 'NoPermission', remedy: serialRule() };
  if (/cannot lock|resource busy/i.test(message)) return { code: 'TurnedAway' };
  if (/no such (file|device)|file not found/i.test(message)) return { code: 'Missing' };
  if (/native build|cannot find (module|package)|shared object/i.test(message)) return { code: 'NoDriver' };
  return { code: 'ConnectFailed' };
}

function withoutFlow(bytes: Buffer): Uint8Array {
  return bytes.filter((byte) => byte !== xon && byte !== xoff);
}
