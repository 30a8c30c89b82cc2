/**
 * The virtual printer as a program: `node main.ts --port 9100 --http 7390`. One line of JSON on stdout says that it is
 * ready; `stop` on stdin, its end, or `stop` as a message from the parent ends it (SIGTERM too, where it exists).
 */

import { parseArgs } from 'node:util';

import { openPrinterPage } from './http.ts';
import { openVirtualPrinter } from './virtual-printer.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '9100' },
    http: { type: 'string', default: '7390' },
    /** A row in this many milliseconds; a real printer takes about 0.8. */
    'ms-per-row': { type: 'string', default: '0' },
  },
});

const printer = await openVirtualPrinter({ port: Number(values.port) });
await printer.apply({ msPerRow: Number(values['ms-per-row']) });
const page = await openPrinterPage(printer, Number(values.http));
let stopping = false;

async function stop(): Promise<void> {
  if (stopping) return;
  stopping = true;
  process.stdin.destroy();
  await page.close();
  await printer.close();
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
process.stdout.write(`${JSON.stringify({ ready: true, port: printer.port, http: page.port })}\n`);
