/** Whoever puts up the device, at a terminal (装设备的人): is told sentences, answers in lines, and may say Enter at any time. */

import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';

export interface Person {
  say(words: string): void;
  /** The next line; null: there is nobody any more. */
  line(signal?: AbortSignal): Promise<string | null>;
  leave(): void;
}

export function personAt(input: Readable, output: Writable): Person {
  const lines: string[] = [];
  let gone = false;
  const wakers = new Set<() => void>();
  const wake = (): void => wakers.forEach((each) => each());
  const reader = createInterface({ input });
  reader.on('line', (line) => {
    lines.push(line.trim());
    wake();
  });
  reader.on('close', () => {
    gone = true;
    wake();
  });

  return {
    say: (words) => void output.write(`${words}\n`),
    line(signal) {
      return new Promise((resolve) => {
        const look = (): void => {
          if (lines.length === 0 && !gone && !signal?.aborted) return;
          wakers.delete(look);
          signal?.removeEventListener('abort', look);
          resolve(signal?.aborted ? null : (lines.shift() ?? null));
        };
        wakers.add(look);
        signal?.addEventListener('abort', look);
        look();
      });
    },
    leave: () => reader.close(),
  };
}
