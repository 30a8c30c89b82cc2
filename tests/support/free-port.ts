/** A port that nobody has, for a server that is to come back on the same one; or a row of them, for a whole demo hall. */
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';

export async function freePort(): Promise<number> {
  return (await claimed(0)) ?? Promise.reject(new Error('no port is free'));
}

/** Below the ports that the system gives away by itself. The first of `count` in a row, all of them free. */
export async function freePorts(count: number): Promise<number> {
  for (let tries = 0; tries < 50; tries += 1) {
    const first = 12_000 + Math.floor(Math.random() * 150) * 100;
    const row = Array.from({ length: count }, (_, index) => claimed(first + index));
    if ((await Promise.all(row)).every((port) => port !== null)) return first;
  }
  throw new Error(`no ${String(count)} ports in a row are free`);
}

/** Null: somebody has it. */
async function claimed(wished: number): Promise<number | null> {
  const server = createServer().listen(wished, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return null;
  }
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
