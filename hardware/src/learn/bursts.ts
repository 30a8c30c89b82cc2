/** What stands on a line between two silences, one after another (一次一段): a press, a scan, a frame and its repeats. */

import type { ByteTransport } from '../transport/byte-transport.ts';

/** In the pieces in which it came: of a HID device, its reports. */
export type Burst = readonly Uint8Array[];

export interface Bursts {
  /** The next one; null: the line broke, or `signal` ended the waiting. */
  next(signal: AbortSignal): Promise<Burst | null>;
  stop(): void;
}

/** Bursts that nobody waited for are forgotten: keys pressed before the question belong to no question. */
export function bursts(transport: ByteTransport, quietMs: number): Bursts {
  let held: Uint8Array[] = [];
  let quiet: NodeJS.Timeout | null = null;
  let wake: ((burst: Burst | null) => void) | null = null;

  const stop = transport.onEvent((event) => {
    if (quiet) clearTimeout(quiet);
    if (event.kind === 'down') wake?.(null);
    if (event.kind !== 'data') {
      held = [];
      return;
    }
    held.push(event.bytes);
    quiet = setTimeout(() => {
      const burst = held;
      held = [];
      wake?.(burst);
    }, quietMs);
  });

  return {
    next(signal) {
      if (signal.aborted || !transport.isOpen) return Promise.resolve(null);
      return new Promise((resolve) => {
        const end = (burst: Burst | null): void => {
          wake = null;
          signal.removeEventListener('abort', abort);
          resolve(burst);
        };
        const abort = (): void => end(null);
        signal.addEventListener('abort', abort, { once: true });
        wake = end;
      });
    },
    stop() {
      if (quiet) clearTimeout(quiet);
      stop();
    },
  };
}
