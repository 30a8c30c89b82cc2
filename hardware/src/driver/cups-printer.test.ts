import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

import type { SheetJob, SheetPrinterPort } from '../ports/sheet-printer.ts';
import { hasCups, openPrivateCups, type PrivateCups } from '../simulator/private-cups.ts';
import { openCupsPrinter } from './cups-printer.ts';

const installed = hasCups();
test.runIf(!installed)('cupsd is not installed: A4 printers behind it were NOT tested', ({ skip }) => skip());

let cups: PrivateCups;
let printer: SheetPrinterPort;
let jobs = 0;

const twoPages = Buffer.from(
  `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R 4 0 R]/Count 2>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>endobj
4 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<>>>>endobj
trailer<</Root 1 0 R/Size 5>>
%%EOF
`,
);

function job(change: Partial<SheetJob> = {}): SheetJob {
  jobs += 1;
  return { jobId: `job-${jobs}`, pdf: twoPages, copies: 1, title: `受理通知单 ${jobs}`, ...change };
}

function open(change: { readonly followMs?: number } = {}): SheetPrinterPort {
  printer = openCupsPrinter({
    queue: 'notices',
    server: { host: '127.0.0.1', port: cups.port },
    timing: { pollMs: 20, answerMs: 2_000, followMs: 20_000, healthMs: 40, ...change },
  });
  return printer;
}

async function healthIs(condition: string | null): Promise<void> {
  if (printer.health().condition === condition) return;
  await new Promise<void>((resolve) => {
    const stop = printer.onHealth((health) => {
      if (health.condition !== condition) return;
      stop();
      resolve();
    });
  });
}

describe.runIf(installed)('an A4 printer behind the real CUPS', () => {
  beforeAll(async () => {
    cups = await openPrivateCups();
  });
  afterAll(() => cups.close());
  afterEach(async () => {
    cups.printerSays('');
    await printer.close();
  });

  test('[case 21] 两份一次印出；后台只说“交出去了”，不说“印好了”', async () => {
    open();
    const asked = job({ copies: 2, tray: 'tray-2', duplex: true });
    const [once, again] = await Promise.all([printer.print(asked), printer.print(asked)]);
    expect([once, again]).toEqual([{ outcome: 'spooled' }, { outcome: 'spooled' }]);
    const [paper, ...more] = cups.paper();
    expect(more).toEqual([]);
    expect(paper?.pages).toBe(4);
    expect(paper?.title).toBe(asked.title);
    expect(paper?.options).toMatch(/two-sided-long-edge|DuplexNoTumble/);
    expect(await printer.trays()).toEqual(['tray-1', 'tray-2']);
  });

  test('a queue that somebody stopped, or that takes nothing: not handed over', async () => {
    open();
    const before = cups.paper().length;
    cups.admin('cupsdisable', 'notices');
    expect(await printer.print(job())).toEqual({ outcome: 'failed', condition: 'Stopped' });
    cups.admin('cupsenable', 'notices');
    cups.admin('cupsreject', 'notices');
    await healthIs('Stopped');
    expect(await printer.print(job())).toEqual({ outcome: 'failed', condition: 'Stopped' });
    cups.admin('cupsaccept', 'notices');
    await healthIs(null);
    expect(cups.paper()).toHaveLength(before);
    expect(await printer.print(job())).toEqual({ outcome: 'spooled' });
  });

  test('no paper half-way: the desk is told at once, and new paper ends it well', async () => {
    open();
    cups.printerSays('STATE: +media-empty-error', false);
    const result = printer.print(job());
    await healthIs('PaperOut');
    cups.printerSays('STATE: -media-empty-error');
    expect(await result).toEqual({ outcome: 'spooled' });
    await healthIs(null);
  });

  test('nobody brings paper: taken back, so that it does not come out tomorrow; a person looks whether a sheet came', async () => {
    open({ followMs: 500 });
    const before = cups.paper().length;
    cups.printerSays('STATE: +media-empty-error', false);
    expect(await printer.print(job())).toEqual({ outcome: 'unknown', condition: 'PaperOut' });
    cups.printerSays('STATE: -media-empty-error');
    const next = job();
    expect(await printer.print(next)).toEqual({ outcome: 'spooled' });
    expect(
      cups
        .paper()
        .slice(before)
        .map(({ title }) => title),
    ).toEqual([next.title]);
    await healthIs(null);
  });

  test('the print server is gone and comes back', async () => {
    open();
    await healthIs(null);
    await cups.stop();
    await healthIs('Missing');
    expect(await printer.print(job())).toEqual({ outcome: 'failed', condition: 'Missing' });
    await cups.start();
    await healthIs(null);
    expect(await printer.print(job())).toEqual({ outcome: 'spooled' });
  });
});
