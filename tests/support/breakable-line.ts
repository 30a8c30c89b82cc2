/** A cable between a client and the hub that can be pulled and put back: a TCP forwarder on loopback. */
import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface BreakableLine {
  /** The hub's address as seen through the cable. */
  readonly url: string;
  readonly pull: () => void;
  readonly plug: () => void;
  readonly close: () => Promise<void>;
}

export async function breakableLine(hubUrl: string): Promise<BreakableLine> {
  const { hostname, port } = new URL(hubUrl);
  const sockets = new Set<Socket>();
  let pulled = false;
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => socket.destroy());
    return socket;
  };
  const server = createServer((near) => {
    keep(near);
    if (pulled) {
      near.destroy();
      return;
    }
    const far = keep(connect(Number(port), hostname));
    near.pipe(far);
    far.pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const drop = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    pull: () => {
      pulled = true;
      drop();
    },
    plug: () => {
      pulled = false;
    },
    close: async () => {
      drop();
      server.close();
      await once(server, 'close');
    },
  };
}
