/**
 * Inside the test bed: a scanner, a keypad or a rating pad behind /dev/hidraw0, opened by its settings through the real node-hid.
 * Plays its reports and prints what was told, one JSON line each.
 */

import { mkdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { deviceOpener } from '../../host/open-device.ts';
import type { DeviceSettings } from '../../host/device-settings.ts';
import type { KeypadPort } from '../../ports/keypad.ts';
import type { RatingPadPort } from '../../ports/rating-pad.ts';
import type { ScannerPort } from '../../ports/scanner.ts';
import { openPty } from '../../simulator/pty.ts';

const bed = process.env['UMOCKDEV_DIR'] ?? '';
const node = join(bed, 'dev', 'hidraw0');
rmSync(node, { force: true });
const pty = await openPty(node);
const names = join(bed, 'dev', '.ptymap');
mkdirSync(names, { recursive: true });
symlinkSync('244:0', join(names, readlinkSync(node).replaceAll('/', '_')));

const connection = { kind: 'hid', vendorId: 0x1234, productId: 0x5678 } as const;
const say = (what: string): void => void process.stdout.write(`${JSON.stringify(what)}\n`);
const key = (usage: number): Uint8Array[] => [Uint8Array.of(0, 0, usage, 0, 0, 0, 0, 0), new Uint8Array(8)];

/** As a till's scanner reports a code: its id, the length, which kind of code, the code. */
function scan(code: string): Uint8Array {
  const report = Buffer.alloc(64);
  report.set([0x02, code.length, ...Buffer.from(']C0'), ...Buffer.from(code)]);
  return report;
}

interface Played {
  readonly settings: DeviceSettings;
  readonly listen: (port: never) => void;
  readonly reports: readonly Uint8Array[];
}

const kinds: Readonly<Record<string, Played>> = {
  scanner: {
    settings: { partId: 'scanner', kind: 'scanner', model: 'hid-pos', connection },
    listen: (port: ScannerPort) => port.onScan(({ text }) => say(text)),
    reports: [scan('A001'), scan('A001'), scan('6901234567892')],
  },
  keypad: {
    settings: {
      partId: 'keypad',
      kind: 'keypad',
      model: 'hid-keys',
      connection,
      options: { keys: { '58': 'callNext', '54': 'callNumber' } },
    },
    listen: (port: KeypadPort) => port.onKey(({ action, digits }) => say(`${action} ${digits}`)),
    reports: [0x58, 0x58, 0x59, 0x5a, 0x54].flatMap(key),
  },
  ratingPad: {
    settings: { partId: 'pad', kind: 'ratingPad', model: 'hid-keys', connection },
    listen(port: RatingPadPort) {
      port.onRated(({ level }) => say(String(level)));
      port.arm(0, 'visit', 60_000);
    },
    reports: [0x5a, 0x59].flatMap(key),
  },
};

const played = kinds[process.argv[2] ?? ''];
if (!played) throw new Error(`one of ${Object.keys(kinds).join(', ')}`);
const { settings, listen, reports } = played;
const port = await deviceOpener()(settings);
listen(port as never);
await new Promise<void>((resolve) => {
  if (port.health().ready) resolve();
  else port.onHealth(({ ready }) => ready && resolve());
});
// The bed's port is a stream: reports that follow too closely are read as one.
for (const report of reports) {
  pty.write(report);
  await new Promise((resolve) => setTimeout(resolve, 12));
}
await new Promise((resolve) => setTimeout(resolve, 60));
await port.close();
await pty.close();
