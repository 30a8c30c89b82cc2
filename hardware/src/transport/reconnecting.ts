/** What every line has in common: it is dialled again with growing pauses until it is closed, and says what became of it. */

import {
  TransportError,
  type ByteTransport,
  type TransportErrorCode,
  type TransportEvent,
} from './byte-transport.ts';

/** The pause before the first new attempt and the longest one; each failure doubles it. */
export interface Backoff {
  readonly first: number;
  readonly longest: number;
}

export const usualBackoffMs: Backoff = { first: 500, longest: 10_000 };

/** One connection, or the attempt at one. */
export interface Connection {
  /** `done` is called once, with the error of a connection that could not take the bytes. */
  write(bytes: Uint8Array, done: (error: Error | null) => void): void;
  /** Ends it; `ended` follows, once. */
  drop(): void;
}

/** What a connection tells; after `ended` nothing more. */
export interface ConnectionEvents {
  up(): void;
  data(bytes: Uint8Array): void;
  /** `refused`: why it never came up; null when it had been up. */
  ended(refused: Refusal | null, cause?: Error): void;
}

export interface Refusal {
  readonly code: TransportErrorCode;
  /** What a technician does about it, an udev rule for instance. */
  readonly remedy?: string;
}

export interface LineOptions {
  readonly backoffMs?: Backoff;
  /** What an end means that comes within a second and before one byte of the device. */
  readonly endedAtOnce?: TransportErrorCode;
}

/** An end within this long is one at once. */
export const atOnceMs = 1_000;

export function reconnecting(
  dial: (events: ConnectionEvents) => Connection,
  { backoffMs = usualBackoffMs, endedAtOnce = 'ConnectionLost' }: LineOptions = {},
): ByteTransport {
  const listeners = new Set<(event: TransportEvent) => void>();
  const ends = new Set<() => void>();
  let connection: Connection | null = null;
  let up = false;
  /** When this line came up, or -Infinity once its end cannot be one at once any more. */
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
    if (closed || connection) return;
    connection = dial({
      up() {
        up = true;
        upSince = performance.now();
        tell({ kind: 'open' });
      },
      data(bytes) {
        upSince = -Infinity;
        tell({ kind: 'data', bytes });
      },
      ended(refused, cause) {
        const stood = refused === null && performance.now() - upSince > atOnceMs;
        connection = null;
        up = false;
        if (stood) pause = backoffMs.first;
        if (!closed) plan();
        for (const end of ends) end();
        const code = refused?.code ?? (stood ? 'ConnectionLost' : endedAtOnce);
        tell({ kind: 'down', error: new TransportError(code, { cause, remedy: refused?.remedy }) });
      },
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
      const line = connection;
      if (!line || !up) return Promise.reject(new TransportError(closed ? 'Closed' : 'NotConnected'));
      return new Promise((resolve, reject) => {
        const broken = (): void => settle(new TransportError('ConnectionLost'));
        const limit = setTimeout(() => settle(new TransportError('WriteTimeout')), deadlineMs);
        const settle = (error: TransportError | null): void => {
          clearTimeout(limit);
          ends.delete(broken);
          if (error) reject(error);
          else resolve();
        };
        ends.add(broken);
        line.write(bytes, (error) =>
          settle(error ? new TransportError('ConnectionLost', { cause: error }) : null),
        );
      });
    },
    reset() {
      upSince = -Infinity;
      connection?.drop();
    },
    onEvent(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close() {
      closed = true;
      if (retry) clearTimeout(retry);
      retry = null;
      const line = connection;
      if (!line) return Promise.resolve();
      return new Promise((resolve) => {
        ends.add(function gone() {
          ends.delete(gone);
          resolve();
        });
        line.drop();
      });
    },
  };
}
