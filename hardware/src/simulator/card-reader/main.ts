/**
 * The virtual card reader as a program: `node main.ts --port 7400 --http 7391`, or on a serial port with
 * `--pty /tmp/card-reader`. How it says that it is ready and when it ends: ../ending.ts.
 */

import { parseArgs } from 'node:util';

import { openDoor } from '../door.ts';
import { onEnding, sayReady } from '../ending.ts';
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
onEnding(async () => {
  await door.close();
  await reader.close();
});
sayReady({ address: reader.address, http: door.port });
