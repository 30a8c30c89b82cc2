/**
 * The program of every simulator on a wire that is played through a door: `node main.ts --port 7400 --http 7391`, or on a
 * serial port with `--pty /tmp/scanner`. How it says that it is ready and when it ends: ending.ts.
 */

import { parseArgs } from 'node:util';

import { openDoor, type Played } from './door.ts';
import { onEnding, sayReady } from './ending.ts';
import type { WireOptions } from './wire.ts';

export interface OnAWire extends Played {
  readonly port: number;
  readonly path: string | null;
  close(): Promise<void>;
}

export async function runOnAWire(open: (wire: WireOptions) => Promise<OnAWire>): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '0' },
      pty: { type: 'string' },
      http: { type: 'string', default: '0' },
    },
  });
  const machine = await open({ port: Number(values.port), path: values.pty });
  const door = await openDoor(machine, Number(values.http));
  onEnding(async () => {
    await door.close();
    await machine.close();
  });
  sayReady({ address: machine.path ?? `tcp 127.0.0.1:${machine.port}`, http: door.port });
}
