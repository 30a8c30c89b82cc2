/** How a simulator is plugged in: a TCP port like a serial server's, or a pseudo terminal; a hand may pull it or spoil it. */

import { createServer, type Server, type Socket } from 'node:net';

import { openPty, type Pty } from './pty.ts';

export type LineState = 'good' | 'garbled' | 'out';

export interface Wire {
  readonly port: number;
  /** The serial port's path; null: it is on TCP. */
  readonly path: string | null;
  /** Somebody is at the other end; of a serial port nobody knows, it counts as long as it is plugged in. */
  readonly connected: boolean;
  readonly line: LineState;
  say(bytes: Uint8Array): void;
  /** `{"plug": "out" | "in"}`, or `{"garble": true}`: every byte that passes is another one. False: no such act. */
  act(what: { readonly plug?: unknown; readonly garble?: unknown }): boolean | Promise<boolean>;
  close(): Promise<void>;
}

export interface WireOptions {
  readonly port?: number | undefined;
  /** On a pseudo terminal of this name; then there is no TCP port. */
  readonly path?: string | undefined;
}

/** `heard`: what a program wrote. `changed`: somebody came or went, or a hand was at the plug. */
export async function openWire(
  { port: wished = 0, path }: WireOptions,
  heard: (bytes: Uint8Array) => void,
  changed: () => void = () => undefined,
): Promise<Wire> {
  let port = wished;
  let plug: Plug | null = null;
  let isGarbled = false;
  let hand: Promise<void> = Promise.resolve();
  const take = (bytes: Uint8Array): void => heard(isGarbled ? spoiled(bytes) : bytes);

  const putIn = async (): Promise<void> => {
    plug ??= path === undefined ? await socketPlug(port, take, changed) : await ptyPlug(path, take);
    port = plug.port;
    changed();
  };
  const pull = async (): Promise<void> => {
    const pulled = plug;
    plug = null;
    changed();
    await pulled?.pull();
  };
  await putIn();

  return {
    get port() {
      return port;
    },
    path: path ?? null,
    get connected() {
      return plug?.connected() ?? false;
    },
    get line() {
      if (plug === null) return 'out';
      return isGarbled ? 'garbled' : 'good';
    },
    say: (bytes) => plug?.write(isGarbled ? spoiled(bytes) : bytes),
    act({ plug: place, garble }) {
      if (place === 'in' || place === 'out') {
        const done = hand.then(place === 'in' ? putIn : pull);
        hand = done.catch(() => undefined);
        return done.then(() => true);
      }
      if (typeof garble !== 'boolean') return false;
      isGarbled = garble;
      changed();
      return true;
    },
    async close() {
      await hand;
      await plug?.pull();
      plug = null;
    },
  };
}

interface Plug {
  readonly port: number;
  connected(): boolean;
  write(bytes: Uint8Array): void;
  pull(): Promise<void>;
}

async function socketPlug(
  wished: number,
  heard: (bytes: Uint8Array) => void,
  changed: () => void,
): Promise<Plug> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('data', heard);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => {
      sockets.delete(socket);
      changed();
    });
    changed();
  });
  return {
    port: await listening(server, wished),
    connected: () => sockets.size > 0,
    write: (bytes) => sockets.forEach((socket) => socket.write(bytes)),
    async pull() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function ptyPlug(path: string, heard: (bytes: Uint8Array) => void): Promise<Plug> {
  const pty: Pty = await openPty(path);
  pty.onData(heard);
  return { port: 0, connected: () => true, write: (bytes) => pty.write(bytes), pull: () => pty.close() };
}

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : port;
}

function spoiled(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte ^ 0x55);
}
