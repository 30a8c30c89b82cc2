/**
 * A network cable that can be pulled (网线): a TCP forwarder on loopback between a program and what it wants to reach.
 * Its door (../door.ts): POST /act
 *
 *   {"plug": 'out'}                pulled at this end: every connection ends, none comes about
 *   {"silent": true | false}       cut somewhere on the way: nothing arrives any more, and nobody is told
 *   {"garble": true | false}       every byte that comes back is another one
 *   {"plug": "in"}                 whole again
 */

import { connect, createServer, type Server, type Socket } from 'node:net';

import type { Played } from '../door.ts';

export interface NetworkCableState {
  readonly line: 'good' | 'silent' | 'garbled' | 'out';
  readonly connections: number;
  /** Bytes that arrived, both ways. */
  readonly carried: number;
}

export interface NetworkCable extends Played {
  readonly port: number;
  state(): NetworkCableState;
  pull(this: void): void;
  plug(this: void): void;
  close(this: void): Promise<void>;
}

export interface NetworkCableOptions {
  readonly port?: number;
  readonly to: { readonly host: string; readonly port: number };
}

export async function openNetworkCable({ port = 0, to }: NetworkCableOptions): Promise<NetworkCable> {
  const listeners = new Set<() => void>();
  const changed = (): void => listeners.forEach((listener) => listener());
  const ends = new Set<Socket>();
  let line: NetworkCableState['line'] = 'good';
  let carried = 0;

  const server = createServer((near) => {
    if (line === 'out') return void near.destroy();
    const far = connect(to.port, to.host);
    for (const [from, other, isAnswer] of [
      [near, far, false],
      [far, near, true],
    ] as const) {
      ends.add(from);
      from.setNoDelay(true);
      from.on('error', () => from.destroy());
      from.on('close', () => {
        ends.delete(from);
        // Who is cut off does not hear that the other side hung up.
        if (line !== 'silent') other.destroy();
        changed();
      });
      from.on('data', (bytes) => {
        if (line === 'silent') return;
        carried += bytes.length;
        const arriving = isAnswer && line === 'garbled' ? bytes.map((byte) => byte ^ 0x55) : bytes;
        if (!other.write(arriving)) from.pause();
      });
      from.on('drain', () => other.resume());
    }
    changed();
  });
  await listening(server, port);

  const hangUp = (): void => ends.forEach((end) => end.destroy());
  const cable: NetworkCable = {
    port: portOf(server),
    state: () => ({ line, connections: ends.size >> 1, carried }),
    pull() {
      line = 'out';
      hangUp();
      changed();
    },
    plug() {
      // What was cut in the middle never becomes whole.
      if (line === 'silent' || line === 'garbled') hangUp();
      line = 'good';
      changed();
    },
    act(what) {
      if (typeof what !== 'object' || what === null) return false;
      const { plug, silent, garble } = what as Record<string, unknown>;
      if (plug === 'out') cable.pull();
      else if (plug === 'in' || silent === false || garble === false) cable.plug();
      else if (silent === true) line = 'silent';
      else if (garble === true) line = 'garbled';
      else return false;
      changed();
      return true;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async close() {
      line = 'out';
      hangUp();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  return cable;
}

async function listening(server: Server, port: number): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
