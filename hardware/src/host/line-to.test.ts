// A slip through the real driver over each line that a slip printer can be on, the virtual printer at its other end.
import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { connect } from 'node:net';

import { afterEach, expect, test } from 'vitest';

import { epsonTm } from '../codec/escpos/profile.ts';
import { openEscPosPrinter } from '../driver/escpos-printer.ts';
import type { PrintJournal } from '../ports/slip-printer.ts';
import { openPty } from '../simulator/pty.ts';
import { openVirtualPrinter } from '../simulator/virtual-printer/virtual-printer.ts';
import type { DeviceConnection } from './device-settings.ts';
import { lineTo } from './line-to.ts';

const hasSocat = spawnSync('socat', ['-V']).status === 0;
if (!hasSocat) process.stderr.write('socat is missing: slip printers on serial and lp were NOT tested\n');

const journal: PrintJournal = {
  unsettled: () => [],
  begin: () => undefined,
  sent: () => undefined,
  held: () => undefined,
  outcome: () => undefined,
};
let undo: (() => unknown)[] = [];
afterEach(async () => {
  for (const each of undo.toReversed()) await each();
  undo = [];
});

/** A character device that leads to this port. */
async function deviceTo(port: number): Promise<string> {
  const pty = await openPty();
  const socket = connect({ host: '127.0.0.1', port, noDelay: true });
  await once(socket, 'connect');
  socket.on('data', (bytes) => pty.write(bytes));
  pty.onData((bytes) => socket.write(bytes));
  undo.push(
    () => pty.close(),
    () => socket.destroy(),
  );
  return pty.path;
}

const lines = ['tcp', ...(hasSocat ? (['serial', 'lp'] as const) : [])] as const;

test.each(lines)('a slip over %s is confirmed by the printer itself', async (kind) => {
  const paper = await openVirtualPrinter();
  undo.push(() => paper.close());
  const connection: DeviceConnection =
    kind === 'tcp'
      ? { kind, host: '127.0.0.1', port: paper.port }
      : { kind, path: await deviceTo(paper.port) };
  const printer = openEscPosPrinter({ transport: await lineTo(connection), profile: epsonTm, journal });
  undo.push(() => printer.close());
  const bytes = Buffer.concat([Buffer.from('A012\n'), Buffer.from('1d564200', 'hex')]);
  expect(await printer.print({ jobId: 'one', bytes })).toEqual({ outcome: 'printed', evidence: 'processId' });
  expect(paper.slips()).toHaveLength(1);
});

test('what is no line of bytes is said to be none', async () => {
  await expect(lineTo({ kind: 'queue', name: 'a4' })).rejects.toThrow('no line of bytes over queue');
});
