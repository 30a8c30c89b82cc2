import { createServer, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { keepsTheContract, next, type FarEnd } from './byte-transport.fixture.ts';
import type { ByteTransport, TransportError } from './byte-transport.ts';
import { tcpTransport } from './tcp.ts';

const backoffMs = { first: 5, longest: 40 };
const closing: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function listen(
  onSocket: (socket: Socket) => void,
  port = 0,
): Promise<{ server: Server; port: number }> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    onSocket(socket);
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  closing.push(() => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  });
  const address = server.address();
  return { server, port: typeof address === 'object' && address ? address.port : port };
}

function line(port: number): ByteTransport {
  const transport = tcpTransport({ host: '127.0.0.1', port, backoffMs });
  closing.push(() => transport.close());
  return transport;
}

/** A device that listens on a port of its own and remembers it while it is pulled out. */
async function plugIn(): Promise<FarEnd> {
  const heard = new Set<(bytes: Uint8Array) => void>();
  let sockets: Socket[] = [];
  let device = await listen(accept);
  function accept(socket: Socket): void {
    sockets.push(socket);
    socket.on('data', (bytes) => heard.forEach((listener) => listener(bytes)));
  }
  const { port } = device;
  return {
    line: (backoffMs) => tcpTransport({ host: '127.0.0.1', port, backoffMs }),
    say: (bytes) => sockets.forEach((socket) => socket.writable && socket.write(bytes)),
    onHeard: (listener) => void heard.add(listener),
    async unplug() {
      for (const socket of sockets.splice(0)) socket.destroy();
      await new Promise((resolve) => device.server.close(resolve));
    },
    async plug() {
      sockets = [];
      device = await listen(accept, port);
    },
  };
}

describe('a line over TCP keeps the contract', () => {
  keepsTheContract({ plugIn, whenAbsent: 'ConnectFailed' });
});

describe('a line over TCP', () => {
  test('comes back by itself after it broke, and says how it broke', async () => {
    let first = true;
    const { port } = await listen((socket) => {
      socket.write('x');
      if (!first) return;
      first = false;
      socket.on('data', () => socket.resetAndDestroy());
    });
    const transport = line(port);
    const spoken = next(transport, 'data');
    transport.open();
    await spoken;
    const down = next(transport, 'down');
    const again = next(transport, 'open');
    await transport.write(Uint8Array.of(1), 1_000);
    expect((await down).error.code).toBe('ConnectionLost');
    await again;
    expect(transport.isOpen).toBe(true);
  });

  test('knows when it was turned away', async () => {
    const { port } = await listen((socket) => socket.destroy());
    const transport = line(port);
    const down = next(transport, 'down');
    transport.open();
    expect((await down).error.code).toBe('TurnedAway');
  });

  test('a write that nobody takes fails in its time, a write without a line at once', async () => {
    const { port } = await listen((socket) => socket.pause());
    const transport = line(port);
    await expect(transport.write(Uint8Array.of(1), 50)).rejects.toMatchObject({ code: 'Closed' });
    transport.open();
    await transport.ready(1_000);
    const flood = transport
      .write(new Uint8Array(30_000_000), 60)
      .catch((error: TransportError) => error.code);
    expect(await flood).toBe('WriteTimeout');
    const down = next(transport, 'down');
    transport.reset();
    expect((await down).error.code).toBe('ConnectionLost');
    await expect(transport.write(Uint8Array.of(1), 50)).rejects.toMatchObject({ code: 'NotConnected' });
  });
});
