/**
 * The virtual printer as a program: `node main.ts --port 9100 --http 7390`. How it says that it is ready and when it ends:
 * ../ending.ts.
 */

import { parseArgs } from 'node:util';

import { onEnding, sayReady } from '../ending.ts';
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
onEnding(async () => {
  await page.close();
  await printer.close();
});
sayReady({ port: printer.port, http: page.port });
