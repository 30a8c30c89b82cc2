/** Where the virtual reader is plugged in: a TCP port, a serial port, or 64-byte HID reports over a serial port. */

import { createServer, type Socket } from 'node:net';

import type { Cable } from '../cable.ts';
import { openPty, type Pty } from '../pty.ts';

export interface Plug {
  /** `tcp 127.0.0.1:7400`, or the path of the port. */
  readonly address: string;
  readonly isIn: boolean;
  readonly connected: boolean;
  send(bytes: Buffer): void;
  onData(listener: (bytes: Uint8Array) => void): void;
  in(): Promise<void>;
  out(): Promise<void>;
}

/** A converter on the network, one client at a time; the port stays the same when it is plugged in again. */
export async function tcpPlug(wishedPort: number): Promise<Plug & { readonly port: number }> {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let client: Socket | null = null;
  let isIn = false;
  let port = wishedPort;
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy());
    if (client !== null) return void socket.destroy();
    client = socket;
    socket.setNoDelay(true);
    socket.on('data', (bytes) => listeners.forEach((listener) => listener(bytes)));
    socket.on('close', () => {
      if (client === socket) client = null;
    });
  });

  const plug = {
    get port() {
      return port;
    },
    get address() {
      return `tcp 127.0.0.1:${port}`;
    },
    get isIn() {
      return isIn;
    },
    get connected() {
      return client !== null;
    },
    send(bytes: Buffer) {
      if (client?.writable) client.write(bytes);
    },
    onData: (listener: (bytes: Uint8Array) => void) => void listeners.add(listener),
    async in() {
      if (isIn) return;
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, '127.0.0.1', resolve);
      });
      const address = server.address();
      port = typeof address === 'object' && address !== null ? address.port : port;
      isIn = true;
    },
    async out() {
      if (!isIn) return;
      isIn = false;
      client?.resetAndDestroy();
      client = null;
      await new Promise((resolve) => server.close(resolve));
    },
  };
  await plug.in();
  return plug;
}

/** A serial port (socat). */
export async function ptyPlug(wishedPath?: string): Promise<Plug> {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let path = wishedPath ?? '';
  let pty: Pty | null = null;
  const plug: Plug = {
    get address() {
      return path;
    },
    get isIn() {
      return pty !== null;
    },
    get connected() {
      return pty !== null;
    },
    send: (bytes) => pty?.write(bytes),
    onData: (listener) => void listeners.add(listener),
    async in() {
      if (pty) return;
      pty = await openPty(path === '' ? undefined : path);
      path = pty.path;
      pty.onData((bytes) => listeners.forEach((listener) => listener(bytes)));
    },
    async out() {
      const pulled = pty;
      pty = null;
      await pulled?.close();
    },
  };
  await plug.in();
  return plug;
}

const reportBytes = 64;
/** A pseudo terminal merges what is written at once; a USB reader sends one report in a millisecond at most. */
const reportEveryMs = 3;

/**
 * A reader behind HID, played through the serial port that a test bed shows as /dev/hidraw0: orders come as a report
 * id and 64 bytes, answers leave as 64 bytes at a time.
 */
export function inReports(port: Plug): Plug {
  let rest = Buffer.alloc(0);
  let queue: Buffer[] = [];
  let clock: NodeJS.Timeout | null = null;

  function beat(): void {
    const report = queue.shift();
    if (report) port.send(report);
    clock = queue.length > 0 ? setTimeout(beat, reportEveryMs) : null;
  }

  return {
    get address() {
      return port.address;
    },
    get isIn() {
      return port.isIn;
    },
    get connected() {
      return port.connected;
    },
    send(bytes) {
      for (let from = 0; from < bytes.length; from += reportBytes) {
        const report = Buffer.alloc(reportBytes);
        bytes.copy(report, 0, from, from + reportBytes);
        queue.push(report);
      }
      if (clock === null) beat();
    },
    onData(listener) {
      port.onData((bytes) => {
        rest = Buffer.concat([rest, bytes]);
        for (; rest.length > reportBytes; rest = rest.subarray(reportBytes + 1)) {
          listener(rest.subarray(1, reportBytes + 1));
        }
      });
    },
    in: () => port.in(),
    async out() {
      queue = [];
      if (clock) clearTimeout(clock);
      clock = null;
      await port.out();
    },
  };
}

/** The end of a cable in memory. */
export function cablePlug(cable: Cable): Plug {
  return {
    address: 'memory',
    get isIn() {
      return cable.isIn;
    },
    get connected() {
      return cable.connected;
    },
    send: (bytes) => cable.say(bytes),
    onData: (listener) => cable.onHeard(listener),
    in: () => cable.plug(),
    out: () => cable.unplug(),
  };
}
