/** A serial port without hardware: a pseudo terminal (socat), one end for a program under test, the other for a simulator. */

import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { constants } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface Pty {
  /** What the program opens. */
  readonly path: string;
  write(bytes: Uint8Array): void;
  /** What the program wrote. */
  onData(listener: (bytes: Uint8Array) => void): void;
  /** Pulls the plug: the path is gone, the program's line ends. */
  close(): Promise<void>;
}

/** `path`: where the port is to appear; a new one of its own where nothing is said. Rejects where socat is missing. */
export async function openPty(path?: string): Promise<Pty> {
  const link = path ?? join(tmpdir(), `port-${randomUUID()}`);
  const { LD_PRELOAD: _, ...environment } = process.env;
  const socat = spawn('socat', ['-d', '-d', `PTY,link=${link},rawer`, 'STDIO'], { env: environment });
  const listeners = new Set<(bytes: Uint8Array) => void>();
  socat.stdin.on('error', () => undefined);
  socat.stdout.on('data', (bytes: Buffer) => {
    for (const listener of listeners) listener(bytes);
  });
  const ended = once(socat, 'close').catch(() => undefined);
  await new Promise<void>((resolve, reject) => {
    socat.once('error', reject);
    socat.once('close', () => reject(new Error('socat ended')));
    let said = '';
    socat.stderr.on('data', (chunk: Buffer) => {
      said += String(chunk);
      if (said.includes('starting data transfer loop')) resolve();
    });
  });
  // As long as somebody holds it, one program's leaving does not end the port for the next.
  const held = await open(link, constants.O_RDWR | constants.O_NOCTTY | constants.O_NONBLOCK);
  return {
    path: link,
    write: (bytes) => void socat.stdin.write(bytes),
    onData: (listener) => void listeners.add(listener),
    async close() {
      socat.kill();
      await ended;
      await held.close();
      await rm(link, { force: true });
    },
  };
}
