/**
 * Speaking on a line that many share and where only one may speak (RS-485): one message at a time, a pause after what was
 * heard so that the other can let go of the line, a pause between two messages, and of two messages about the same thing
 * only the newer.
 */

import type { ByteTransport } from '../transport/byte-transport.ts';

export interface LineTiming {
  /** After the last byte heard, before speaking. */
  readonly turnRoundMs: number;
  /** Between the end of a message and the beginning of the next. */
  readonly gapMs: number;
  /** How long one byte is on the wire: 1.05 at 9600 8N1. */
  readonly byteMs: number;
  /** For the connection to take one message. */
  readonly writeMs: number;
}

export interface HalfDuplex {
  /** Replaces what waits under the same name. */
  say(name: string, bytes: Uint8Array): void;
  /** Goes before everything that waits: the other side repeats itself until it hears it. */
  answer(name: string, bytes: Uint8Array): void;
  stop(): void;
}

/** `onSaid`: what has just been handed to the line. */
export function halfDuplex(
  transport: ByteTransport,
  timing: LineTiming,
  onSaid: (name: string, bytes: Uint8Array) => void = () => undefined,
): HalfDuplex {
  const answers = new Map<string, Uint8Array>();
  const waiting = new Map<string, Uint8Array>();
  let quietFrom = 0;
  let timer: NodeJS.Timeout | null = null;
  let stopped = false;

  const stopHearing = transport.onEvent((event) => {
    if (event.kind === 'data') quietFrom = Math.max(quietFrom, performance.now() + timing.turnRoundMs);
    else {
      // Whoever waits for these words waits no more: a line that comes back is told the state anew.
      answers.clear();
      waiting.clear();
      quietFrom = 0;
    }
  });

  function plan(): void {
    if (timer || stopped || answers.size + waiting.size === 0) return;
    timer = setTimeout(speak, Math.max(0, quietFrom - performance.now()));
  }

  function speak(): void {
    timer = null;
    if (performance.now() < quietFrom) return plan();
    const queue = answers.size > 0 ? answers : waiting;
    const [next] = queue;
    if (!next) return;
    const [name, bytes] = next;
    queue.delete(name);
    if (transport.isOpen) {
      transport.write(bytes, timing.writeMs).catch(() => undefined);
      quietFrom = performance.now() + bytes.length * timing.byteMs + timing.gapMs;
      onSaid(name, bytes);
    }
    plan();
  }

  return {
    say(name, bytes) {
      waiting.set(name, bytes);
      plan();
    },
    answer(name, bytes) {
      answers.set(name, bytes);
      plan();
    },
    stop() {
      stopped = true;
      if (timer) clearTimeout(timer);
      stopHearing();
    },
  };
}
