/** A ByteTransport over TCP, as network printers listen on port 9100. */

import { connect } from 'node:net';

import type { ByteTransport } from './byte-transport.ts';
import { reconnecting, type Backoff } from './reconnecting.ts';

export interface TcpOptions {
  readonly host: string;
  readonly port: number;
  readonly connectTimeoutMs?: number;
  readonly backoffMs?: Backoff;
}

export function tcpTransport(options: TcpOptions): ByteTransport {
  const { host, port, connectTimeoutMs = 3_000, backoffMs } = options;
  return reconnecting(
    (events) => {
      const socket = connect({ host, port, noDelay: true });
      let wasUp = false;
      let cause: Error | undefined;
      socket.setTimeout(connectTimeoutMs, () => socket.destroy());
      socket.on('connect', () => {
        socket.setTimeout(0);
        wasUp = true;
        events.up();
      });
      socket.on('data', (bytes) => events.data(bytes));
      socket.on('error', (error) => (cause = error));
      socket.on('end', () => socket.destroy());
      socket.on('close', () => events.ended(wasUp ? null : { code: 'ConnectFailed' }, cause));
      return {
        write: (bytes, done) => void socket.write(bytes, (error) => done(error ?? null)),
        drop: () => void socket.destroy(),
      };
    },
    { ...(backoffMs && { backoffMs }), endedAtOnce: 'TurnedAway' },
  );
}
