// What the driver says to Windows and makes of its answers, over real processes. The programs at the other end are stand-ins:
// nothing here was run on Windows (CONFORMANCE.md says what is to be seen there).
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { SheetJob, SheetPrinterPort } from '../ports/sheet-printer.ts';
import { openPlayedSpooler, type PlayedSpooler } from '../simulator/windows-spooler.ts';
import { openWindowsPrinter } from './windows-printer.ts';

const QUEUE = "5号窗口 HP's";
let windows: PlayedSpooler;
let printer: SheetPrinterPort;
beforeEach(() => {
  windows = openPlayedSpooler(QUEUE);
});
afterEach(async () => {
  await printer.close();
  windows.close();
});

const job: SheetJob = {
  jobId: 'one',
  pdf: Buffer.from('%PDF-1.4'),
  copies: 2,
  title: '受理通知单 3/12',
  tray: '纸盒 2',
  duplex: false,
};

function open(followMs = 5_000, sumatra = windows.sumatra): SheetPrinterPort {
  const timing = { pollMs: 5, answerMs: 5_000, drawMs: 5_000, followMs, healthMs: 60_000 };
  printer = openWindowsPrinter({ queue: QUEUE, sumatra, powershell: windows.powershell, timing });
  return printer;
}

test('[case 21] 两份一次交给后台打印；后台只知道交出去了，就不说印好了', async () => {
  const [one, again] = await Promise.all([open().print(job), printer.print(job)]);
  expect([one, again]).toEqual([{ outcome: 'spooled' }, { outcome: 'spooled' }]);
  const [drawn, ...more] = windows.drawn();
  expect(more).toEqual([]);
  const settings = '2x,paper=A4,fit,simplex,bin=纸盒 2';
  expect(drawn?.told).toEqual([
    '-print-to',
    QUEUE,
    '-print-settings',
    settings,
    '-silent',
    '-exit-when-done',
  ]);
  expect(drawn?.document).toMatch(/^受理通知单 312-[0-9a-f]{8}\.pdf$/);
  expect(drawn?.bytes).toBe(8);
});

test('a printer that says itself that it came out is believed', async () => {
  windows.play({ holdsJobs: 0x80 });
  expect(await open().print(job)).toEqual({ outcome: 'printed' });
});

test.each([
  ['paper', 0x10, 0x40, 'PaperOut'],
  ['an open door', 0x40_0000, 0, 'DoorOpen'],
])(
  'a job that waits for %s is taken back and failed; with a page out nobody knows',
  async (_, status, holdsJobs, condition) => {
    windows.play({ status, holdsJobs });
    expect(await open(60).print(job)).toEqual({ outcome: 'failed', condition });
    expect(windows.takenBack()).toEqual([1]);
    windows.play({ pagesPrinted: 1 });
    expect(await printer.print({ ...job, jobId: 'two' })).toEqual({ outcome: 'unknown', condition });
    expect(windows.takenBack()).toEqual([1]);
  },
);

test.each([
  ['a queue that somebody stopped', { status: 0x1 }, 'Stopped'],
  ['a printer that is switched off', { status: 0x80 }, 'Missing'],
  ['a queue of another name', { name: 'Fax' }, 'Missing'],
])('%s gets nothing', async (_, change, condition) => {
  windows.play(change);
  expect(await open().print(job)).toEqual({ outcome: 'failed', condition });
  expect(windows.drawn()).toEqual([]);
  expect(printer.health()).toEqual({ ready: false, condition });
});

test('SumatraPDF is not installed: the operator is told what to install and where', async () => {
  const sumatra = `${windows.sumatra}.missing`;
  expect(await open(100, sumatra).print(job)).toEqual({ outcome: 'failed', condition: 'NoPermission' });
  expect(printer.health().remedy).toBe(`SumatraPDF: ${sumatra}`);
});

test('SumatraPDF gives up: nothing came out; trays are those of Windows', async () => {
  windows.play({ drawEnds: 3 });
  expect(await open().print(job)).toEqual({ outcome: 'failed', condition: 'Faulted' });
  expect(await printer.trays()).toEqual(['纸盒 1', '纸盒 2']);
});
