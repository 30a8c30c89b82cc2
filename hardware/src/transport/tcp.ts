/** A ByteTransport over TCP, as network printers listen on port 9100. */

import { connect, type Socket } from 'node:net';

import { TransportError, type ByteTransport, type TransportEvent } from './byte-transport.ts';

export interface TcpOptions {
  readonly host: string;
  readonly port: number;
  readonly connectTimeoutMs?: number;
  /** The pause before the first new attempt and the longest one; each failure doubles it. */
  readonly backoffMs?: { readonly first: number; readonly longest: number };
}

/** A line that ends sooner, without one byte from the device, was refused by somebody who had accepted it. */
const turnedAwayMs = 1_000;

export function tcpTransport(options: TcpOptions): ByteTransport {
  const { host, port, connectTimeoutMs = 3_000, backoffMs = { first: 500, longest: 10_000 } } = options;
  const listeners = new Set<(event: TransportEvent) => void>();
  let socket: Socket | null = null;
  let up = false;
  /** When this line came up, or -Infinity once it cannot have been turned away any more. */
  let upSince = 0;
  let closed = true;
  let pause = backoffMs.first;
  let retry: NodeJS.Timeout | null = null;

  function tell(event: TransportEvent): void {
    for (const listener of listeners) listener(event);
  }

  function attempt(): void {
    if (retry) clearTimeout(retry);
    retry = null;
    if (closed || socket) return;
    const fresh = connect({ host, port, noDelay: true });
    socket = fresh;
    let wasUp = false;
    let cause: Error | undefined;
    const stood = (): boolean => wasUp && performance.now() - upSince > turnedAwayMs;
    fresh.setTimeout(connectTimeoutMs, () => fresh.destroy());
    fresh.on('connect', () => {
      fresh.setTimeout(0);
      wasUp = true;
      up = true;
      upSince = performance.now();
      tell({ kind: 'open' });
    });
    fresh.on('data', (bytes) => {
      upSince = -Infinity;
      tell({ kind: 'data', bytes });
    });
    fresh.on('error', (error) => (cause = error));
    fresh.on('end', () => fresh.destroy());
    fresh.on('close', () => {
      if (socket !== fresh) return;
      socket = null;
      up = false;
      const code = stood() ? 'ConnectionLost' : wasUp ? 'TurnedAway' : 'ConnectFailed';
      if (stood()) pause = backoffMs.first;
      if (!closed) plan();
      tell({ kind: 'down', error: new TransportError(code, { cause }) });
    });
  }

  function plan(): void {
    retry = setTimeout(attempt, pause);
    pause = Math.min(pause * 2, backoffMs.longest);
  }

  return {
    get isOpen() {
      return up;
    },
    open() {
      closed = false;
      attempt();
    },
    ready(withinMs) {
      if (up || closed) return Promise.resolve(up);
      return new Promise((resolve) => {
        const done = (open: boolean): void => {
          clearTimeout(limit);
          listeners.delete(listener);
          resolve(open);
        };
        const listener = (event: TransportEvent): void => {
          if (event.kind === 'open') done(true);
          else if (event.kind === 'down') done(false);
        };
        const limit = setTimeout(() => done(false), withinMs);
        listeners.add(listener);
        attempt();
      });
    },
    write(bytes, deadlineMs) {
      const line = socket;
      if (!line || !up) return Promise.reject(new TransportError(closed ? 'Closed' : 'NotConnected'));
      return new Promise((resolve, reject) => {
        const broken = (): void => settle(new TransportError('ConnectionLost'));
        const limit = setTimeout(() => settle(new TransportError('WriteTimeout')), deadlineMs);
        const settle = (error: TransportError | null): void => {
          clearTimeout(limit);
          line.off('close', broken);
          if (error) reject(error);
          else resolve();
        };
        line.once('close', broken);
        line.write(bytes, (error) =>
          settle(error ? new TransportError('ConnectionLost', { cause: error }) : null),
        );
      });
    },
    reset() {
      upSince = -Infinity;
      socket?.destroy();
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      if (retry) clearTimeout(retry);
      retry = null;
      const line = socket;
      if (!line) return Promise.resolve();
      return new Promise((resolve) => {
        line.once('close', () => resolve());
        line.destroy();
      });
    },
  };
}
