/** A device of any kind as a test plays it: a TCP port on loopback that speaks JSON lines with the driver beside this file. */
import { once } from 'node:events';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import type { AnyHealth } from '../messages.ts';

export interface LineDevice {
  readonly port: number;
  /** What the driver told and asked, with its arguments. */
  readonly heard: readonly { readonly method: string; readonly args: readonly unknown[] }[];
  /** Whether a driver has it. */
  readonly held: () => boolean;
  health(health: AnyHealth): void;
  says(value: unknown): void;
  /** Answers the oldest question that has none. */
  answers(value: unknown): void;
  /** The driver's process falls over. */
  crash(how: 'abort' | 'segv' | 'hang' | 'throw'): void;
  close(): Promise<void>;
}

export async function lineDevice(): Promise<LineDevice> {
  const heard: { method: string; args: readonly unknown[] }[] = [];
  let line: Socket | null = null;
  const server = createServer((socket) => {
    line = socket;
    socket.on('error', () => undefined);
    socket.on('close', () => {
      if (line === socket) line = null;
    });
    createInterface(socket)
      // A line that is reset says so here, too.
      .on('error', () => undefined)
      .on('line', (text) => heard.push(JSON.parse(text) as (typeof heard)[number]));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const send = (message: object): void => void line?.write(`${JSON.stringify(message)}\n`);
  return {
    port: (server.address() as AddressInfo).port,
    heard,
    held: () => line !== null,
    health: (health) => send({ health }),
    says: (value) => send({ value }),
    answers: (answer) => send({ answer }),
    crash: (crash) => send({ crash }),
    async close() {
      line?.destroy();
      server.close();
      await once(server, 'close');
    },
  };
}
