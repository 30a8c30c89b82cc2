import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { blackFrame } from '../codec/escpos/bitmap.fixture.ts';
import { encode } from '../codec/escpos/encoder.ts';
import { auto, epsonTm, gprinter, snbcPresenter, type PrinterProfile } from '../codec/escpos/profile.ts';
import type { PrinterPort, PrintJob, RollJournal, RollUse } from '../ports/slip-printer.ts';
import { cabledPrinter, type CabledPrinter } from '../simulator/virtual-printer/cabled-printer.ts';
import type { VirtualPrinterModel } from '../simulator/virtual-printer/modes.ts';
import { openEscPosPrinter } from './escpos-printer.ts';
import type { RollOptions } from './paper-roll.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const noJournal = {
  unsettled: () => [],
  begin: () => undefined,
  sent: () => undefined,
  held: () => undefined,
  outcome: () => undefined,
};

function open(
  profile: PrinterProfile,
  model: Partial<VirtualPrinterModel> = {},
  roll?: RollOptions,
): { paper: CabledPrinter; printer: PrinterPort } {
  const paper = cabledPrinter(model);
  paper.apply({ msPerRow: 0.8 });
  return {
    paper,
    printer: openEscPosPrinter({ transport: paper.line(), profile, journal: noJournal, roll }),
  };
}

function slip(number: string, profile: PrinterProfile): PrintJob {
  const lines = [
    { kind: 'text', text: number, size: 6 },
    { kind: 'feed', dots: 300 },
    { kind: 'cut' },
  ] as const;
  return { jobId: `job-${number}`, bytes: encode({ lines }, profile, blackFrame) };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

async function done<Value>(promise: Promise<Value>): Promise<Value> {
  const state = { settled: false };
  void promise.finally(() => (state.settled = true)).catch(() => undefined);
  for (let ms = 0; !state.settled && ms < 400_000; ms += 50) await pass(50);
  return promise;
}

describe('what a printer proves at the start is shown, and never more is believed than its profile allows', () => {
  const idless = { processIds: 'ignores' } as const;
  const poor = { processIds: 'ignores', saysDrained: false } as const;
  test.each([
    ['epson-tm says its ids', epsonTm, {}, 'processId', 'processId'],
    ['epson-tm whose board knows no ids', epsonTm, idless, 'drained', 'drained'],
    ['epson-tm that knows a status only', epsonTm, poor, 'status', 'status'],
    ['gprinter that knows ids is still believed as a gprinter', gprinter, {}, 'drained', 'drained'],
    ['auto, a good printer', auto, {}, 'processId', 'processId'],
    ['auto, a usual clone', auto, idless, 'drained', 'drained'],
  ] as const)('%s', async (_, profile, model, evidence, probed) => {
    const { paper, printer } = open(profile, model);
    await pass(1_500);
    expect(printer.status()).toMatchObject({ online: true, evidence, probed });
    const used = paper.state().rowsLeft;
    expect([used, paper.slips()]).toEqual([640_000, []]);
    expect(await done(printer.print(slip('A001', profile)))).toEqual({ outcome: 'printed', evidence });
    expect(paper.slips()[0]?.errors).toEqual([]);
    await done(printer.close());
  });

  test('a clone that takes the question for letters has none of them on its next slip', async () => {
    const { paper, printer } = open(auto, { processIds: 'prints' });
    expect(await done(printer.print(slip('A001', auto)))).toEqual({
      outcome: 'printed',
      evidence: 'drained',
    });
    expect(paper.slips().map(({ lines }) => lines.map(({ text }) => text))).toEqual([['A001']]);
    await done(printer.close());
  });

  test('[case 9] a clone that never says anything prints the number, and is never taken for one that confirmed it', async () => {
    const { paper, printer } = open(auto);
    paper.apply({ mute: true });
    await pass(1_500);
    expect(printer.status()).toMatchObject({ online: true, fault: null, evidence: 'mute', probed: 'mute' });
    expect(await done(printer.print(slip('A001', auto)))).toEqual({ outcome: 'printed', evidence: 'mute' });
    paper.apply({ mute: false });
    await pass(12_000);
    expect(printer.status()).toMatchObject({ evidence: 'processId', probed: 'processId' });
    paper.apply({ mute: true });
    await pass(12_000);
    expect(printer.status()).toMatchObject({ fault: 'Silent' });
    await done(printer.close());
  });

  test('without paper at the start it is asked as soon as there is some', async () => {
    const { paper, printer } = open(epsonTm);
    paper.apply({ paper: 'out' });
    await pass(1_500);
    expect(printer.status()).toMatchObject({ fault: 'PaperOut', evidence: 'processId', probed: null });
    paper.apply({ paper: 'reload' });
    await pass(500);
    expect(printer.status()).toMatchObject({ fault: null, probed: 'processId' });
    await done(printer.close());
  });

  test('another printer at the same place is asked anew', async () => {
    const { paper, printer } = open(epsonTm);
    await pass(1_000);
    paper.apply({ power: 'off' });
    await pass(1_000);
    expect(printer.status()).toMatchObject({ fault: 'Unreachable', probed: 'processId' });
    paper.apply({ power: 'on', mute: true });
    await pass(15_000);
    expect(printer.status()).toMatchObject({ fault: 'Silent', probed: null });
    await done(printer.close());
  });
});

test('the late word about a slip that broke off is not taken for the word about the next one', async () => {
  const { paper, printer } = open(gprinter, { clearsBuffer: false });
  await pass(1_000);
  paper.apply({ rowsLeft: 150 });
  const first = printer.print(slip('A001', gprinter));
  expect(await done(first)).toEqual({ outcome: 'unknown', condition: 'PaperOut', evidence: 'drained' });
  paper.apply({ paper: 'reload', msPerRow: 8 });
  const second = printer.print(slip('A002', gprinter));
  expect(await done(second)).toEqual({ outcome: 'printed', evidence: 'drained' });
  // At the moment of the word both are out.
  expect(paper.slips().map(({ lines, ending }) => [lines[0]?.text, ending])).toEqual([
    ['A001', 'paperOut'],
    ['A002', 'cut'],
  ]);
  await done(printer.close());
});

test('[case 20] the clock jumps a day while a slip prints: nothing is given up, nothing is printed twice', async () => {
  const { paper, printer } = open(epsonTm);
  await pass(1_000);
  const result = printer.print(slip('A001', epsonTm));
  await pass(100);
  vi.setSystemTime(Date.now() + 86_400_000);
  expect(await done(result)).toEqual({ outcome: 'printed', evidence: 'processId' });
  vi.setSystemTime(Date.now() - 172_800_000);
  expect(await done(printer.print(slip('A002', epsonTm)))).toMatchObject({ outcome: 'printed' });
  expect(paper.slips()).toHaveLength(2);
  await done(printer.close());
});

describe('[case 16] the visitor walks away without his slip', () => {
  test('it is taken back after its time, so that nobody else reads it', async () => {
    const { paper, printer } = open(snbcPresenter, { presenter: true });
    await done(printer.print(slip('A001', snbcPresenter)));
    await pass(1_000);
    expect(printer.status()).toMatchObject({ slipWaits: true, online: true });
    expect(paper.state()).toMatchObject({ presented: 1, untaken: [] });
    await pass(31_000);
    expect(paper.state()).toMatchObject({ presented: null, untaken: [1] });
    expect(printer.status().slipWaits).toBe(false);
    await done(printer.close());
  });

  test('the next visitor comes sooner: it goes away before his own comes', async () => {
    const { paper, printer } = open(snbcPresenter, { presenter: true });
    await done(printer.print(slip('A001', snbcPresenter)));
    await pass(1_000);
    expect(await done(printer.print(slip('A002', snbcPresenter)))).toMatchObject({ outcome: 'printed' });
    expect(paper.state()).toMatchObject({ presented: 2, untaken: [1] });
    await done(printer.close());
  });

  test('taken: nothing is thrown away', async () => {
    const { paper, printer } = open(snbcPresenter, { presenter: true });
    await done(printer.print(slip('A001', snbcPresenter)));
    paper.apply({ slip: 'taken' });
    await pass(60_000);
    expect(paper.state()).toMatchObject({ presented: null, untaken: [] });
    await done(printer.close());
  });
});

describe('[case 3] the roll is near its end for days: everybody still gets paper, staff know how many slips are left', () => {
  function kept(use: RollUse | null): RollJournal & { use: RollUse | null } {
    return {
      use,
      load() {
        return this.use;
      },
      save(next) {
        this.use = next;
      },
    };
  }

  test('a count that survives a restart warns at 60, and begins anew at 已换纸', async () => {
    const journal = kept({ rows: 341_000, slips: 660 });
    const { printer } = open(epsonTm, {}, { journal, metres: 50 });
    await pass(1_000);
    const before = printer.status();
    expect(before).toMatchObject({ paper: 'ok', fault: null });
    expect(before.slipsLeft).toBeGreaterThan(100);
    for (let count = 1; (printer.status().slipsLeft ?? 0) > 60; count++) {
      await done(printer.print(slip(`A${count}`, epsonTm)));
    }
    expect(printer.status()).toMatchObject({ paper: 'near', online: true });
    await done(printer.close());

    const again = open(epsonTm, {}, { journal, metres: 50 });
    await pass(1_000);
    expect(again.printer.status()).toMatchObject({ paper: 'near', slipsLeft: 60 });
    again.printer.rollChanged();
    expect(again.printer.status()).toMatchObject({ paper: 'ok' });
    expect(again.printer.status().slipsLeft).toBeGreaterThan(400);
    expect(journal.use).toEqual({ rows: 0, slips: 0 });
    await done(again.printer.close());
  });

  test('a roll that was seen to end is a new one when there is paper again; an opened cover is not', async () => {
    const journal = kept({ rows: 300_000, slips: 500 });
    const { paper, printer } = open(epsonTm, {}, { journal, metres: 50 });
    await pass(1_000);
    paper.apply({ cover: 'open' });
    await pass(100);
    paper.apply({ paper: 'out' });
    await pass(100);
    paper.apply({ paper: 'reload' });
    await pass(100);
    paper.apply({ cover: 'closed' });
    await pass(100);
    expect(journal.use).toEqual({ rows: 300_000, slips: 500 });
    paper.apply({ paper: 'out' });
    await pass(100);
    paper.apply({ paper: 'reload' });
    await pass(100);
    expect(journal.use).toEqual({ rows: 0, slips: 0 });
    await done(printer.close());
  });

  test('a count that cannot be written down goes on in memory', async () => {
    const journal: RollJournal = {
      load: () => null,
      save() {
        throw new Error('disk full');
      },
    };
    const { printer } = open(epsonTm, {}, { journal, metres: 50 });
    const before = printer.status().slipsLeft ?? 0;
    const lines = [{ kind: 'feed', dots: 2_000 }, { kind: 'cut' }] as const;
    const long = { jobId: 'long', bytes: encode({ lines }, epsonTm, blackFrame) };
    expect(await done(printer.print(long))).toMatchObject({ outcome: 'printed' });
    expect(printer.status().slipsLeft).toBeLessThan(before);
    await done(printer.close());
  });
});
