/** Whether the hub is gone (主机断开): silent, or the line has been down for longer than a hub needs to start anew. */
import type { HallClient } from './hall-client.ts';

export interface CutOffWatch {
  /** As it is in this moment. */
  isCutOff(this: void): boolean;
  /** Within a quarter of a second after it has changed. */
  subscribe(this: void, listener: () => void): () => void;
  close(this: void): void;
}

export interface CutOffParts {
  readonly client: Pick<HallClient, 'getSnapshot' | 'isUp'>;
  /** A line that is down so long is taken as cut off, ms. */
  readonly afterMs?: number;
  /** Tests bring their own. */
  readonly monotonic?: () => number;
}

/** Less than somebody stands before a window at which nothing happens. */
const CUT_OFF_MS = 4_000;
const LOOK_MS = 250;

export function watchCutOff(parts: CutOffParts): CutOffWatch {
  const { client, afterMs = CUT_OFF_MS, monotonic = () => performance.now() } = parts;
  const listeners = new Set<() => void>();
  let upAt = monotonic();
  let last = false;
  const isCutOff = (): boolean => {
    const { live } = client.getSnapshot();
    if (live === 'stale') return true;
    return live !== 'signedOut' && !client.isUp() && monotonic() - upAt >= afterMs;
  };
  const timer = setInterval(() => {
    if (client.isUp()) upAt = monotonic();
    if (isCutOff() === last) return;
    last = !last;
    for (const listener of listeners) listener();
  }, LOOK_MS);
  return {
    isCutOff,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => clearInterval(timer),
  };
}
