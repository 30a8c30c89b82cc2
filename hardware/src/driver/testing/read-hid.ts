/**
 * Inside the test bed: the virtual reader behind /dev/hidraw0, the real node-hid and the real driver before it. Lays
 * cards, pulls the plug, and prints what was told, one JSON line each.
 */

import { existsSync, mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { inReports, ptyPlug, type Plug } from '../../simulator/card-reader/plug.ts';
import { openVirtualCardReader } from '../../simulator/card-reader/virtual-card-reader.ts';
import { plainReports } from '../../transport/hid-framing.ts';
import { hidTransport } from '../../transport/hid.ts';
import { openSdtReader, usualReaderTiming } from '../sdt-reader.ts';

const bed = process.env['UMOCKDEV_DIR'] ?? '';
const node = join(bed, 'dev', 'hidraw0');
const shown = join(bed, 'sys', 'class', 'hidraw', 'hidraw0');

/** The bed's own device file makes way for the virtual reader's port, and is known by the same number. */
async function plugInBed(): Promise<Plug> {
  rmSync(node, { force: true });
  const port = await ptyPlug(node);
  known();
  return {
    ...port,
    get address() {
      return port.address;
    },
    get isIn() {
      return port.isIn;
    },
    get connected() {
      return port.connected;
    },
    async in() {
      await port.in();
      known();
      symlinkSync(target, shown);
    },
    async out() {
      if (existsSync(shown)) rmSync(shown);
      await port.out();
    },
  };
}

function known(): void {
  const names = join(bed, 'dev', '.ptymap');
  mkdirSync(names, { recursive: true });
  const name = join(names, readlinkSync(node).replaceAll('/', '_'));
  rmSync(name, { force: true });
  symlinkSync('244:0', name);
}

const target = readlinkSync(shown);
const plug = await plugInBed();
const reader = openVirtualCardReader({ plug: inReports(plug), year: 2026 });
const line = hidTransport({
  match: { vendorId: 0x0483, productId: 0x572b, serialNumber: 'BED-1' },
  framing: plainReports(64),
  backoffMs: { first: 10, longest: 40 },
});
const port = openSdtReader(line, { ...usualReaderTiming, pollMs: 10, retryMs: 10, unwellMs: 10 });

const say = (what: string): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
let heard: (what: string) => void = () => undefined;
const told = (what: string): Promise<void> =>
  new Promise((resolve) => {
    heard = (said) => {
      if (said === what) resolve();
    };
  });
port.onCard((event) => {
  const what = event.kind === 'card' ? event.card.kind : event.kind;
  say(what);
  heard(what);
});
port.onHealth(({ condition }) => {
  say(String(condition));
  heard(String(condition));
});

for (const id of ['grown', 'foreign-2017']) {
  const { layout } = reader.cards.find((card) => card.id === id) ?? { layout: '' };
  const card = told(layout);
  reader.lay(id);
  await card;
  const removed = told('removed');
  reader.takeAway();
  await removed;
}
const missing = told('Missing');
await reader.apply({ plug: 'out' });
await missing;
reader.lay('hmt');
const again = told('hmtResident');
await reader.apply({ plug: 'in' });
await again;
await port.close();
await reader.close();
