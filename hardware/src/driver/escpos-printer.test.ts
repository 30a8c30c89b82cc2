import { connect } from 'node:net';

import { afterEach, describe, expect, test } from 'vitest';

import { blackFrame } from '../codec/escpos/bitmap.fixture.ts';
import type { SlipDocument } from '../codec/escpos/document.ts';
import { encode } from '../codec/escpos/encoder.ts';
import { epsonTm, gprinter, mute, type PrinterProfile } from '../codec/escpos/profile.ts';
import type { PrinterPort, PrintJob, PrintJournal, PrintResult } from '../ports/slip-printer.ts';
import type { VirtualPrinterModel } from '../simulator/virtual-printer/modes.ts';
import { openVirtualPrinter, type VirtualPrinter } from '../simulator/virtual-printer/virtual-printer.ts';
import { tcpTransport } from '../transport/tcp.ts';
import { openEscPosPrinter } from './escpos-printer.ts';
import type { PrinterTiming } from './timing.ts';

const quick: PrinterTiming = {
  connectMs: 1_000,
  replyMs: 150,
  pollMs: 15,
  writeMs: 2_000,
  confirmMs: 2_000,
  holdMs: 2_000,
  resumeMs: 150,
  settleMs: 60,
  heartbeatMs: 60_000,
  probeMs: 200,
  rowMs: 0.02,
};

interface Bench {
  readonly virtual: VirtualPrinter;
  readonly printer: PrinterPort;
  readonly journal: string[];
  /** Resolves when the journal has this line. */
  readonly written: (line: string) => Promise<void>;
}

const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).toReversed()) await close();
});

async function bench(
  options: {
    readonly profile?: PrinterProfile;
    readonly model?: Partial<VirtualPrinterModel>;
    readonly timing?: Partial<PrinterTiming>;
    readonly journal?: Partial<PrintJournal>;
    readonly before?: (virtual: VirtualPrinter) => Promise<void>;
  } = {},
): Promise<Bench> {
  const virtual = await openVirtualPrinter(options.model);
  closing.push(() => virtual.close());
  await options.before?.(virtual);
  const lines: string[] = [];
  const readers = new Map<string, () => void>();
  const write = (line: string): void => {
    lines.push(line);
    readers.get(line)?.();
  };
  const printer = openEscPosPrinter({
    transport: tcpTransport({ host: '127.0.0.1', port: virtual.port, backoffMs: { first: 10, longest: 40 } }),
    profile: options.profile ?? epsonTm,
    timing: { ...quick, ...options.timing },
    journal: {
      unsettled: () => [],
      begin: (jobId) => write(`${jobId} begin`),
      sent: (jobId) => write(`${jobId} sent`),
      held: (jobId, condition) => write(`${jobId} held ${condition}`),
      outcome: (jobId, result) => write(`${jobId} ${result.outcome}`),
      ...options.journal,
    },
  });
  closing.push(() => printer.close());
  const written = (line: string): Promise<void> =>
    lines.includes(line) ? Promise.resolve() : new Promise((resolve) => readers.set(line, resolve));
  return { virtual, printer, journal: lines, written };
}

/** A slip with a number, a QR code, a picture line and 700 rows of paper. */
function slip(number: string, profile: PrinterProfile = epsonTm): PrintJob {
  const document: SlipDocument = {
    lines: [
      { kind: 'text', text: number, size: 6, align: 'center' },
      { kind: 'qr', data: `http://127.0.0.1/p/${number}`, size: 6 },
      { kind: 'text', text: '社会事务 䶮', size: 2 },
      { kind: 'feed', dots: 200 },
      { kind: 'text', text: '请留意屏幕和语音' },
      { kind: 'cut' },
    ],
  };
  return { jobId: `job-${number}`, bytes: encode(document, profile, blackFrame) };
}

function numbersOn(virtual: VirtualPrinter): string[] {
  return virtual
    .slips()
    .flatMap((piece) => piece.lines.map(({ text }) => text).filter((text) => /^A\d+$/.test(text)));
}

function errorsOn(virtual: VirtualPrinter): unknown[] {
  return virtual.slips().flatMap((piece) => piece.errors);
}

const printed: PrintResult = { outcome: 'printed', evidence: 'processId' };

describe('a healthy printer', () => {
  test.each([
    ['processId', epsonTm],
    ['drained', gprinter],
    ['status', { ...gprinter, evidence: 'status' }],
    ['mute', mute],
  ] as const)('confirms by %s', async (evidence, profile) => {
    const { virtual, printer, journal } = await bench({ profile });
    expect(await printer.print(slip('A001', profile))).toEqual({ outcome: 'printed', evidence });
    expect(numbersOn(virtual)).toEqual(['A001']);
    expect(errorsOn(virtual)).toEqual([]);
    expect(journal).toEqual(['job-A001 begin', 'job-A001 sent', 'job-A001 printed']);
    expect(printer.status()).toMatchObject({ online: true, fault: null, evidence });
  });

  test('prints one slip at a time, in order, and the same job only once', async () => {
    const { virtual, printer, journal } = await bench();
    const jobs = ['A001', 'A002', 'A003'].map((number) => slip(number));
    const results = await Promise.all([...jobs, ...jobs].map((job) => printer.print(job)));
    expect(results).toEqual(Array.from({ length: 6 }, () => printed));
    expect(numbersOn(virtual)).toEqual(['A001', 'A002', 'A003']);
    expect(journal.filter((line) => line.endsWith('begin'))).toHaveLength(3);
  });

  test('[case 10] answers in pieces and into one another: the slip is confirmed all the same', async () => {
    const { printer } = await bench({ before: (virtual) => virtual.apply({ answers: 'split' }) });
    expect(await printer.print(slip('A001'))).toEqual(printed);
  });

  test('may be slow and take little at a time', async () => {
    const { virtual, printer } = await bench({
      model: { bufferBytes: 512 },
      before: (virtual) => virtual.apply({ msPerRow: 0.4 }),
    });
    expect(await printer.print(slip('A001'))).toEqual(printed);
    expect(numbersOn(virtual)).toEqual(['A001']);
  });

  test('keeps printing when the paper is near its end, and says so', async () => {
    const { printer } = await bench({ before: (virtual) => virtual.apply({ paper: 'near' }) });
    expect(await printer.print(slip('A001'))).toEqual(printed);
    expect(printer.status()).toMatchObject({ paper: 'near', online: true, fault: null });
  });
});

describe('before the first byte', () => {
  test.each([
    ['PaperOut', { paper: 'out' }],
    ['CoverOpen', { cover: 'open' }],
    ['Faulted', { board: 'broken' }],
    ['Overheated', { head: 'hot' }],
    ['Silent', { mute: true }],
    ['Unreachable', { power: 'off' }],
  ] as const)(
    '[case 1] %s before the slip: no number is burnt, not one byte is sent',
    async (condition, faults) => {
      const { virtual, printer, journal } = await bench({ before: (virtual) => virtual.apply(faults) });
      expect(await printer.check()).toMatchObject({ online: false, fault: condition });
      const result = await printer.print(slip('A001'));
      expect(result).toEqual({ outcome: 'failed', condition, evidence: 'processId' });
      expect(journal).toEqual([]);
      await virtual.apply({
        paper: 'reload',
        cover: 'closed',
        board: 'ok',
        head: 'ok',
        mute: false,
        power: 'on',
      });
      await healthy(printer);
      expect(numbersOn(virtual)).toEqual([]);
      expect(await printer.print(slip('A002'))).toEqual(printed);
    },
  );

  test('[case 12] another program holds the printer: the visitor is told it is busy, and gets his slip when it lets go', async () => {
    let other = connect(0);
    other.on('error', () => undefined);
    const { virtual, printer } = await bench({
      before: async (virtual) => {
        other = connect(virtual.port, '127.0.0.1');
        await virtual.until((it) => it.state().connected);
      },
    });
    expect(await printer.print(slip('A001'))).toMatchObject({ outcome: 'failed', condition: 'Busy' });
    expect(virtual.state().refused).toBeGreaterThan(0);
    other.destroy();
    await healthy(printer);
    expect(await printer.print(slip('A002'))).toEqual(printed);
  });

  test('[case 47] the disk is full: no slip is begun that nobody could account for', async () => {
    const { virtual, printer } = await bench({
      journal: {
        begin: () => {
          throw new Error('disk full');
        },
      },
    });
    await expect(printer.print(slip('A001'))).rejects.toThrow('disk full');
    expect(virtual.slips()).toEqual([]);
    expect(virtual.state().rowsLeft).toBe(640_000);
  });

  test('an idle printer that falls silent is noticed, and noticed again when it is back', async () => {
    const { virtual, printer } = await bench({ timing: { heartbeatMs: 20, replyMs: 50 } });
    await healthy(printer);
    const silent = new Promise<void>((resolve) => {
      printer.onStatus(({ fault }) => {
        if (fault === 'Silent') resolve();
      });
    });
    await virtual.apply({ mute: true });
    await silent;
    await virtual.apply({ mute: false });
    await healthy(printer);
    expect(await printer.print(slip('A001'))).toEqual(printed);
  });

  test('status changes are heard without asking', async () => {
    const { virtual, printer } = await bench();
    await healthy(printer);
    const heard = new Promise((resolve) => printer.onStatus(resolve));
    await virtual.apply({ cover: 'open' });
    expect(await heard).toMatchObject({ cover: 'open', fault: 'CoverOpen' });
  });
});

describe('in the middle of a slip', () => {
  test('[case 2] paper out in mid-slip, then new paper: the visitor gets one slip, not two', async () => {
    const { virtual, printer, journal, written } = await bench({
      before: (virtual) => virtual.apply({ rowsLeft: 300 }),
    });
    const result = printer.print(slip('A001'));
    await written('job-A001 held PaperOut');
    await virtual.apply({ paper: 'reload' });
    expect(await result).toEqual(printed);
    expect(numbersOn(virtual)).toEqual(['A001']);
    expect(virtual.slips().map(({ ending }) => ending)).toEqual(['paperOut', 'cut']);
    expect(journal.at(-1)).toBe('job-A001 printed');
  });

  test('[case 4] the cover is opened in mid-slip and closed again: one whole slip comes out', async () => {
    const { virtual, printer, written } = await bench({
      before: (virtual) => virtual.apply({ msPerRow: 0.5 }),
    });
    const result = printer.print(slip('A001'));
    await virtual.until(() => virtual.state().rowsLeft < 639_900);
    await virtual.apply({ cover: 'open' });
    await written('job-A001 held CoverOpen');
    await virtual.apply({ cover: 'closed', msPerRow: 0 });
    expect(await result).toEqual(printed);
    expect(numbersOn(virtual)).toEqual(['A001']);
  });

  test('[case 6] the head is hot and rests by itself: the visitor waits a little and gets one slip', async () => {
    const { virtual, printer, written } = await bench({
      before: (virtual) => virtual.apply({ msPerRow: 0.5 }),
    });
    const result = printer.print(slip('A001'));
    await virtual.until(() => virtual.state().rowsLeft < 639_900);
    await virtual.apply({ head: 'hot' });
    await written('job-A001 held Overheated');
    await virtual.apply({ head: 'ok', msPerRow: 0 });
    expect(await result).toEqual(printed);
    expect(numbersOn(virtual)).toEqual(['A001']);
  });

  test('a printer that loses the rest with the old paper: held, and the reprint is the only whole slip', async () => {
    const { virtual, printer, written } = await bench({
      before: (virtual) => virtual.apply({ rowsLeft: 300, afterReload: 'discard' }),
    });
    const first = slip('A001');
    const result = printer.print(first);
    await written('job-A001 held PaperOut');
    await virtual.apply({ paper: 'reload' });
    expect(await result).toEqual({ outcome: 'held', condition: 'PaperOut', evidence: 'processId' });
    expect(await printer.print({ ...first, jobId: 'job-A001-2' })).toEqual(printed);
    const whole = virtual.slips().filter((piece) => piece.qrCodes.length > 0 && piece.lines.length > 1);
    expect(whole).toHaveLength(1);
  });

  test('nobody brings paper: held, and what was left does not come out one day by itself', async () => {
    const { virtual, printer } = await bench({
      timing: { holdMs: 60 },
      before: (virtual) => virtual.apply({ rowsLeft: 300 }),
    });
    const result = await printer.print(slip('A001'));
    expect(result).toEqual({ outcome: 'held', condition: 'PaperOut', evidence: 'processId' });
    const used = virtual.slips().length;
    await virtual.apply({ paper: 'reload' });
    await healthy(printer);
    expect(virtual.slips()).toHaveLength(used);
    expect(await printer.print(slip('A002'))).toEqual(printed);
    expect(errorsOn(virtual)).toEqual([]);
  });

  test('a printer that cannot drop the rest: nobody brings paper, so nobody knows', async () => {
    const { printer } = await bench({
      profile: gprinter,
      model: { clearsBuffer: false },
      timing: { holdMs: 60 },
      before: (virtual) => virtual.apply({ rowsLeft: 300 }),
    });
    const result = await printer.print(slip('A001', gprinter));
    expect(result).toEqual({ outcome: 'unknown', condition: 'PaperOut', evidence: 'drained' });
  });

  test('[case 5] the knife jams: the slip is held; once freed, the next visitor gets his', async () => {
    const { virtual, printer } = await bench({
      timing: { holdMs: 60 },
      before: (virtual) => virtual.apply({ cutter: 'jam' }),
    });
    const result = await printer.print(slip('A001'));
    expect(result).toMatchObject({ outcome: 'held', condition: 'CutterJam' });
    expect(await printer.print(slip('A002'))).toMatchObject({ outcome: 'failed', condition: 'CutterJam' });
    await virtual.apply({ cutter: 'ok' });
    expect(await printer.print(slip('A003'))).toEqual(printed);
    expect(virtual.slips().map((piece) => piece.lines[0]?.text)).toEqual(['A001', 'A003']);
  });

  test.each([60, 400, 700])(
    '[case 7] the line breaks after %d bytes: nobody claims a slip, and the next visitor’s is whole',
    async (bytes) => {
      const { virtual, printer } = await bench();
      await healthy(printer);
      await virtual.apply({ resetAfterBytes: bytes });
      const result = await printer.print(slip('A001'));
      expect(result).toEqual({ outcome: 'unknown', condition: 'ConnectionLost', evidence: 'processId' });
      expect(await printer.print(slip('A002'))).toEqual(printed);
      const last = virtual.slips().at(-1);
      expect(last?.lines.map(({ text }) => text)).toEqual(['A002', '请留意屏幕和语音']);
      expect(last?.qrCodes.map(({ data }) => data)).toEqual(['http://127.0.0.1/p/A002']);
      expect(last?.errors).toEqual([]);
    },
  );

  test('[case 11] power off and on in mid-slip: nobody claims that slip, the next one is complete in itself', async () => {
    const { virtual, printer } = await bench({ before: (virtual) => virtual.apply({ msPerRow: 0.5 }) });
    const result = printer.print(slip('A001'));
    await virtual.until(() => virtual.state().rowsLeft < 639_900);
    await virtual.apply({ power: 'off' });
    expect(await result).toMatchObject({ outcome: 'unknown', condition: 'ConnectionLost' });
    await virtual.apply({ power: 'on', msPerRow: 0 });
    await healthy(printer);
    expect(await printer.print(slip('A002'))).toEqual(printed);
  });

  test('[case 8] every byte was taken, and the printer says nothing: the visitor is asked, nothing is reprinted', async () => {
    const { virtual, printer, written } = await bench({
      timing: { confirmMs: 200 },
      before: (virtual) => virtual.apply({ msPerRow: 0.2 }),
    });
    const result = printer.print(slip('A001'));
    await written('job-A001 begin');
    await virtual.apply({ mute: true });
    expect(await result).toMatchObject({ outcome: 'unknown', condition: 'Unconfirmed' });
  });

  test('an earlier run broke off: its slip is unknown, the next one intact', async () => {
    const torn = slip('A001').bytes.slice(0, 400);
    const { virtual, printer, journal } = await bench({
      journal: { unsettled: () => ['job-A001'] },
      before: async (virtual) => {
        const earlier = connect(virtual.port, '127.0.0.1');
        earlier.write(torn);
        await virtual.until((it) => it.state().received === torn.length);
        earlier.destroy();
        await virtual.until((it) => !it.state().connected);
      },
    });
    expect(await printer.print(slip('A002'))).toEqual(printed);
    expect(journal[0]).toBe('job-A001 unknown');
    expect(virtual.slips().at(-1)?.lines[0]?.text).toBe('A002');
    expect(virtual.slips().at(-1)?.errors).toEqual([]);
  });

  test('closing ends the slip under way as unknown and the waiting one as failed', async () => {
    const { virtual, printer, written } = await bench({
      before: (virtual) => virtual.apply({ msPerRow: 0.5 }),
    });
    const results = [printer.print(slip('A001')), printer.print(slip('A002'))];
    await written('job-A001 sent');
    await printer.close();
    expect(await Promise.all(results)).toMatchObject([
      { outcome: 'unknown', condition: 'ConnectionLost' },
      { outcome: 'failed', condition: 'Closed' },
    ]);
    await virtual.until((it) => !it.state().connected);
  });
});

function healthy(printer: PrinterPort): Promise<void> {
  if (printer.status().online) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = printer.onStatus((status) => {
      if (!status.online) return;
      stop();
      resolve();
    });
  });
}
