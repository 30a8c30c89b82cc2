/** How a simulator is plugged in: a TCP port like a serial server's, and, where socat is there, a pseudo terminal. */

import { createServer, type Socket } from 'node:net';

import { openPty, type Pty } from './pty.ts';

export interface Wire {
  readonly port: number;
  /** The serial port's path, or null. */
  readonly path: string | null;
  readonly connected: boolean;
  say(bytes: Uint8Array): void;
  close(): Promise<void>;
}

/** `heard`: what a program wrote, from whichever end. */
export async function openWire(
  options: { readonly port?: number; readonly path?: string | undefined },
  heard: (bytes: Uint8Array) => void,
): Promise<Wire> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    socket.on('data', heard);
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const pty: Pty | null = options.path === undefined ? null : await openPty(options.path);
  pty?.onData(heard);
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    path: pty?.path ?? null,
    get connected() {
      return sockets.size > 0;
    },
    say(bytes) {
      for (const socket of sockets) socket.write(bytes);
      pty?.write(bytes);
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
      await pty?.close();
    },
  };
}
