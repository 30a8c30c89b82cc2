/** A cable in memory: what a simulator says comes out of a ByteTransport, with nothing between them but turns of the loop. */

import type { ByteTransport } from '../transport/byte-transport.ts';
import { reconnecting, type Backoff, type ConnectionEvents } from '../transport/reconnecting.ts';

export interface Cable {
  /** A line over it; while one holds it, another is turned away. */
  line(backoffMs?: Backoff): ByteTransport;
  say(bytes: Uint8Array): void;
  onHeard(listener: (bytes: Uint8Array) => void): void;
  readonly isIn: boolean;
  readonly connected: boolean;
  plug(): Promise<void>;
  unplug(): Promise<void>;
}

export function memoryCable(): Cable {
  const listeners = new Set<(bytes: Uint8Array) => void>();
  let isIn = true;
  let holder: { readonly events: ConnectionEvents; end(): void } | null = null;

  return {
    line: (backoffMs) =>
      reconnecting((events) => {
        let ended = false;
        const mine = {
          events,
          end() {
            if (ended) return;
            ended = true;
            const wasUp = holder === mine;
            if (wasUp) holder = null;
            events.ended(wasUp ? null : { code: isIn ? 'TurnedAway' : 'Missing' });
          },
        };
        setImmediate(() => {
          if (ended) return;
          if (!isIn || holder !== null) return mine.end();
          holder = mine;
          events.up();
        });
        return {
          write(bytes, done) {
            const sent = Uint8Array.from(bytes);
            setImmediate(() => {
              if (holder !== mine) return;
              for (const listener of listeners) listener(sent);
              done(null);
            });
          },
          drop: () => void setImmediate(() => mine.end()),
        };
      }, backoffMs && { backoffMs }),
    say(bytes) {
      const to = holder;
      const said = Uint8Array.from(bytes);
      setImmediate(() => {
        if (to !== null && holder === to) to.events.data(said);
      });
    },
    onHeard: (listener) => void listeners.add(listener),
    get isIn() {
      return isIn;
    },
    get connected() {
      return holder !== null;
    },
    async plug() {
      isIn = true;
    },
    async unplug() {
      isIn = false;
      holder?.end();
    },
  };
}
