/**
 * A network cable as a program: `node main.ts --port 7340 --to 7300 --http 7360`, both ports on this computer. How it says
 * that it is ready and when it ends: ../ending.ts.
 */

import { parseArgs } from 'node:util';

import { openDoor } from '../door.ts';
import { onEnding, sayReady } from '../ending.ts';
import { openNetworkCable } from './network-cable.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    to: { type: 'string', default: '7300' },
    http: { type: 'string', default: '0' },
  },
});

const cable = await openNetworkCable({
  port: Number(values.port),
  to: { host: '127.0.0.1', port: Number(values.to) },
});
const door = await openDoor(cable, Number(values.http));
onEnding(async () => {
  await door.close();
  await cable.close();
});
sayReady({ port: cable.port, http: door.port });
