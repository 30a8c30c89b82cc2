/**
 * The A4 printer and its print server as a program: `node main.ts --port 6310 --http 7365`, where CUPS is installed. How it
 * says that it is ready and when it ends: ../ending.ts.
 */

import { parseArgs } from 'node:util';

import { openDoor } from '../door.ts';
import { onEnding, sayReady } from '../ending.ts';
import { openSheetPrinter } from './sheet-printer.ts';

const { values } = parseArgs({
  options: { port: { type: 'string', default: '0' }, http: { type: 'string', default: '0' } },
});

const printer = await openSheetPrinter(Number(values.port));
const door = await openDoor(printer, Number(values.http));
onEnding(async () => {
  await door.close();
  await printer.close();
});
sayReady({ port: printer.port, http: door.port });
