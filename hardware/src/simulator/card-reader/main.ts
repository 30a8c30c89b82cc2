/**
 * The virtual card reader as a program: `node main.ts --port 7400 --http 7391`, or on a serial port with
 * `--pty /tmp/card-reader`. One line of JSON on stdout says that it is ready; `stop` on stdin, its end, or `stop` as a
 * message from the parent ends it (SIGTERM too, where it exists).
 */

import { parseArgs } from 'node:util';

import { openDoor } from '../door.ts';
import { playedReader } from './play.ts';
import { ptyPlug, tcpPlug } from './plug.ts';
import { openVirtualCardReader } from './virtual-card-reader.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '7400' },
    /** Where its serial port is to appear; then there is no TCP port. */
    pty: { type: 'string' },
    http: { type: 'string', default: '7391' },
  },
});

const plug = values.pty === undefined ? await tcpPlug(Number(values.port)) : await ptyPlug(values.pty);
const reader = openVirtualCardReader({ plug });
const door = await openDoor(playedReader(reader), Number(values.http));
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  process.stdin.destroy();
  await door.close();
  await reader.close();
  if (process.connected) process.disconnect();
}

process.stdin.on('data', (chunk) => {
  if (String(chunk).trim() === 'stop') void stop();
});
process.stdin.on('end', () => void stop());
process.on('message', (message) => {
  if (message === 'stop') void stop();
});
// Whoever started it is gone.
process.on('disconnect', () => void stop());
process.on('SIGTERM', () => void stop());
process.on('SIGINT', () => void stop());
process.stdout.write(`${JSON.stringify({ ready: true, address: reader.address, http: door.port })}\n`);
