import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { afterEach, expect, test } from 'vitest';

import { peopleOf } from '../simulator/card-reader/cards.ts';
import { createSam, standardSam } from '../simulator/card-reader/sam.ts';
import { bulkBed, hidBed, hidReports } from './testing/usb-bed.ts';

const hasBeds = ['umockdev-run', 'socat'].every((name) => spawnSync('which', [name]).status === 0);
if (!hasBeds)
  process.stderr.write(
    'umockdev or socat is missing: card readers over USB and keys over USB were NOT tested\n',
  );

const run = promisify(execFile);
let folder = '';
afterEach(() => rm(folder, { recursive: true, force: true }));

async function inBed(
  bed: { readonly device: string; readonly ioctls: string },
  node: string,
  program: string,
  ...args: string[]
): Promise<string[]> {
  folder = await mkdtemp(join(tmpdir(), 'usb-bed-'));
  const [device, ioctls] = [join(folder, 'device'), join(folder, 'ioctls')];
  await writeFile(device, bed.device);
  await writeFile(ioctls, bed.ioctls);
  const path = fileURLToPath(new URL(program, import.meta.url));
  // Rejects unless the program ends by itself, and well.
  const { stdout } = await run(
    'umockdev-run',
    ['-d', device, '-i', `${node}=${ioctls}`, '--', process.execPath, path, ...args],
    { timeout: 20_000 },
  );
  return stdout
    .trim()
    .split('\n')
    .map((line) => String(JSON.parse(line)));
}

test.runIf(hasBeds)(
  '[case 29] over HID, through the real add-on: cards are told, the plug is pulled and put in again, the program ends well',
  async () => {
    const told = await inBed(hidBed(0x0483, 0x572b), '/dev/hidraw0', './testing/read-hid.ts');
    expect(told.filter((what) => what !== 'null')).toEqual([
      'citizen',
      'removed',
      'foreign2017',
      'removed',
      'Missing',
      'hmtResident',
    ]);
  },
);

test.runIf(hasBeds)(
  'over USB bulk pipes, through the real add-on: an answer of 21 packets is read whole',
  async () => {
    const answers: Buffer[] = [];
    const sam = createSam(standardSam, (frame) => answers.push(frame));
    sam.lay(peopleOf(2026).find(({ id }) => id === 'foreign-2023')!);
    const order = (hex: string): Buffer => Buffer.from(`aaaaaa9669${hex}`, 'hex');
    for (const hex of ['0003200122', '0003200221', '0003300132']) sam.receive(order(hex));
    const bed = bulkBed(0x0400, 0xc35a, { out: order('0003300132'), in: answers.at(-1)! });
    const told = await inBed(bed, '/dev/bus/usb/001/002', './testing/read-bulk.ts');
    expect(told).toEqual(['foreign2023']);
  },
);

test.runIf(hasBeds)(
  'scanners and keyboards over HID, through the real add-on: codes, calls and ratings are told, once',
  async () => {
    const told = async (report: string, kind: string): Promise<string[]> => {
      const said = await inBed(
        hidBed(0x1234, 0x5678, report),
        '/dev/hidraw0',
        './testing/read-keys.ts',
        kind,
      );
      await rm(folder, { recursive: true, force: true });
      return said;
    };
    expect(await told(hidReports.scanner, 'scanner')).toEqual(['A001', '6901234567892']);
    expect(await told(hidReports.keyboard, 'keypad')).toEqual(['callNext ', 'callNumber 12']);
    expect(await told(hidReports.keyboard, 'ratingPad')).toEqual(['4']);
  },
);
