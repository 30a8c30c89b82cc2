import { readdir } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import type { ByteTransport, TransportError, TransportEvent } from './byte-transport.ts';
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

function next<Kind extends TransportEvent['kind']>(
  transport: ByteTransport,
  kind: Kind,
): Promise<Extract<TransportEvent, { kind: Kind }>> {
  return new Promise((resolve) => {
    const stop = transport.onEvent((event) => {
      if (event.kind !== kind) return;
      stop();
      resolve(event as Extract<TransportEvent, { kind: Kind }>);
    });
  });
}

describe('a line over TCP', () => {
  test('carries bytes both ways', async () => {
    const { port } = await listen((socket) => socket.on('data', (chunk) => socket.write(chunk)));
    const transport = line(port);
    transport.open();
    expect(await transport.ready(1_000)).toBe(true);
    const echo = next(transport, 'data');
    await transport.write(Uint8Array.of(0, 10, 13, 16, 255), 1_000);
    expect([...(await echo).bytes]).toEqual([0, 10, 13, 16, 255]);
  });

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

  test('tries again with growing pauses until somebody listens', async () => {
    const { server, port } = await listen(() => undefined);
    await new Promise((resolve) => server.close(resolve));
    const transport = line(port);
    const codes: string[] = [];
    const moments: number[] = [];
    const fourth = new Promise<void>((resolve) => {
      transport.onEvent((event) => {
        if (event.kind !== 'down') return;
        codes.push(event.error.code);
        moments.push(performance.now());
        if (codes.length === 4) resolve();
      });
    });
    transport.open();
    await fourth;
    expect(new Set(codes)).toEqual(new Set(['ConnectFailed']));
    expect(moments[3]! - moments[2]!).toBeGreaterThan(15);
    const open = next(transport, 'open');
    await listen(() => undefined, port);
    await open;
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

  test('opened and closed three hundred times it leaves no file open', async () => {
    const { port } = await listen(() => undefined);
    const openFiles = async (): Promise<number> =>
      process.platform === 'linux' ? (await readdir('/proc/self/fd')).length : 0;
    const before = await openFiles();
    for (let round = 0; round < 300; round++) {
      const transport = tcpTransport({ host: '127.0.0.1', port, backoffMs });
      transport.open();
      await transport.ready(1_000);
      await transport.close();
    }
    expect((await openFiles()) - before).toBeLessThan(20);
  });
});
