/**
 * A long day with a printer that fails at random, on a clock moved by hand: what the owner was told of each number is held
 * against what the virtual printer really gave out. Other days: `FAULT_SEED`; the long one: `FAULT_TICKETS=2000`.
 */
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { blackFrame } from '../codec/escpos/bitmap.fixture.ts';
import { encode } from '../codec/escpos/encoder.ts';
import { epsonTm, gprinter, mute, xprinter, type PrinterProfile } from '../codec/escpos/profile.ts';
import type { PrinterPort, PrintJob, PrintResult } from '../ports/slip-printer.ts';
import { cabledPrinter, type CabledPrinter } from '../simulator/virtual-printer/cabled-printer.ts';
import type { VirtualPrinterModel } from '../simulator/virtual-printer/modes.ts';
import type { Slip } from '../simulator/virtual-printer/slip.ts';
import { openEscPosPrinter } from './escpos-printer.ts';

const seed = Number(process.env['FAULT_SEED'] ?? 20_261_126);
const tickets = Number(process.env['FAULT_TICKETS'] ?? 100);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** mulberry32 */
function randomFrom(start: number): () => number {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

/** What is written down of a job on its owner's disk: it outlives a killed program. */
type Entry = 'begun' | PrintResult['outcome'];

/** What came out of the slip of one job: its first line, its last line before the cut. */
interface OnPaper {
  readonly begun: boolean;
  readonly whole: boolean;
}

class Hall {
  readonly paper: CabledPrinter;
  readonly book = new Map<string, Entry>();
  readonly out: Slip[] = [];
  printer: PrinterPort;
  private readonly random: () => number;
  private readonly profile: PrinterProfile;
  private seen = 0;

  constructor(profile: PrinterProfile, model: Partial<VirtualPrinterModel>, random: () => number) {
    this.profile = profile;
    this.random = random;
    this.paper = cabledPrinter(model);
    this.paper.apply({ msPerRow: 0.8 });
    this.printer = this.open();
  }

  private open(): PrinterPort {
    let alive = true;
    const note = (jobId: string, entry: Entry): void => {
      if (alive) this.book.set(jobId, entry);
    };
    const port = openEscPosPrinter({
      transport: this.paper.line({ first: 200, longest: 2_000 }),
      profile: this.profile,
      journal: {
        unsettled: () => [...this.book].flatMap(([jobId, entry]) => (entry === 'begun' ? [jobId] : [])),
        begin: (jobId) => note(jobId, 'begun'),
        sent: () => undefined,
        held: () => undefined,
        outcome: (jobId, { outcome }) => note(jobId, outcome),
      },
    });
    this.kill = async () => {
      alive = false;
      const closed = port.close();
      await pass(2_000);
      await closed;
    };
    return port;
  }

  private kill: () => Promise<void> = () => Promise.resolve();

  /** kill -9 and a new start. */
  async restart(): Promise<void> {
    await this.kill();
    this.printer = this.open();
    await pass(1_000);
  }

  /** Prints, while something happens to the printer; null: the program was killed meanwhile. */
  async print(job: PrintJob, mishap: Mishap): Promise<PrintResult | null> {
    const told: { result?: PrintResult } = {};
    await mishap.before?.(this, this.random);
    const done = this.printer.print(job).then((it) => (told.result = it));
    const from = this.paper.state().rowsLeft;
    const at = Math.floor(this.random() * 700);
    let pending = true;
    for (let ms = 0; told.result === undefined; ms += 40) {
      await pass(40);
      if (pending && (from - this.paper.state().rowsLeft >= at || ms > 1_500)) {
        pending = false;
        if ((await mishap.during?.(this, this.random)) === 'killed') return null;
      }
      if (ms > 600_000) throw new Error(`${job.jobId} never ends`);
    }
    return done;
  }

  /** Somebody sees to the printer: everything is well again. */
  async mend(): Promise<void> {
    this.paper.apply({
      paper: 'reload',
      cover: 'closed',
      cutter: 'ok',
      head: 'ok',
      board: 'ok',
      power: 'on',
      mute: false,
      resetAfterBytes: Number.MAX_SAFE_INTEGER,
    });
    await pass(15_000);
  }

  onPaper(jobId: string): OnPaper {
    for (const slip of this.paper.slips()) {
      if (slip.number <= this.seen) continue;
      this.seen = slip.number;
      this.out.push(slip);
    }
    const texts = this.out.flatMap(({ lines }) => lines.map(({ text }) => text));
    return { begun: texts.includes(`[ ${jobId}`), whole: texts.includes(`${jobId} ]`) };
  }

  times(line: string): number {
    return this.out.flatMap(({ lines }) => lines).filter(({ text }) => text === line).length;
  }
}

interface Mishap {
  readonly name: string;
  /** Only for printers that answer. */
  readonly heard?: boolean;
  before?(hall: Hall, random: () => number): Promise<unknown> | void;
  during?(hall: Hall, random: () => number): Promise<unknown> | 'killed' | void;
}

const later = (random: () => number): Promise<unknown> => pass(500 + Math.floor(random() * 20_000));
const nobody = (): Promise<unknown> => pass(140_000);

const mishaps: readonly Mishap[] = [
  { name: 'no paper at all', before: ({ paper }) => paper.apply({ paper: 'out' }) },
  { name: 'cover open', before: ({ paper }) => paper.apply({ cover: 'open' }) },
  { name: 'switched off', before: ({ paper }) => paper.apply({ power: 'off' }) },
  {
    name: 'paper out in the middle, new paper, it goes on by itself',
    async during({ paper }, random) {
      paper.apply({ paper: 'out', afterReload: 'continue' });
      await later(random);
      paper.apply({ paper: 'reload' });
    },
  },
  {
    name: 'paper out in the middle, new paper, the rest is lost',
    async during({ paper }, random) {
      paper.apply({ paper: 'out', afterReload: 'discard' });
      await later(random);
      paper.apply({ paper: 'reload' });
    },
  },
  {
    name: 'paper out in the middle, nobody comes',
    during({ paper }) {
      paper.apply({ paper: 'out', afterReload: 'continue' });
      return nobody();
    },
  },
  {
    name: 'cover opened and closed',
    async during({ paper }, random) {
      paper.apply({ cover: 'open' });
      await later(random);
      paper.apply({ cover: 'closed' });
    },
  },
  {
    name: 'the knife sticks',
    before: ({ paper }) => paper.apply({ cutter: 'jam' }),
    async during({ paper }, random) {
      await later(random);
      paper.apply({ cutter: 'ok' });
    },
  },
  {
    name: 'the head is hot for a while',
    async during({ paper }, random) {
      paper.apply({ head: 'hot' });
      await later(random);
      paper.apply({ head: 'ok' });
    },
  },
  {
    name: 'the line breaks',
    before: ({ paper }, random) => paper.apply({ resetAfterBytes: 20 + Math.floor(random() * 900) }),
  },
  {
    name: 'power off and on in the middle',
    async during({ paper }, random) {
      paper.apply({ power: 'off' });
      await later(random);
      paper.apply({ power: 'on' });
    },
  },
  {
    name: 'it falls silent in the middle',
    heard: true,
    during: ({ paper }) => paper.apply({ mute: true }),
  },
  { name: 'answers come in pieces', before: ({ paper }) => paper.apply({ answers: 'split' }) },
  {
    name: 'the kiosk is killed',
    async during(hall) {
      await hall.restart();
      return 'killed' as const;
    },
  },
];

function slip(jobId: string, profile: PrinterProfile, copy: number): PrintJob {
  const lines = [
    { kind: 'text', text: `[ ${jobId}` },
    ...(copy > 1 ? [{ kind: 'text', text: `补打 ${copy - 1}` } as const] : []),
    { kind: 'text', text: jobId.split('/')[0] ?? '', size: 6, align: 'center' },
    { kind: 'text', text: '䶮', size: 2 },
    { kind: 'feed', dots: 480 },
    { kind: 'text', text: `${jobId} ]` },
    { kind: 'cut' },
  ] as const;
  return { jobId, bytes: encode({ lines }, profile, blackFrame) };
}

const statusOnly: PrinterProfile = { ...xprinter, id: 'status-only', evidence: 'status' };
const halls: readonly (readonly [PrinterProfile, Partial<VirtualPrinterModel>])[] = [
  [epsonTm, {}],
  [gprinter, { clearsBuffer: false, processIds: 'ignores' }],
  [xprinter, { clearsBuffer: false, processIds: 'ignores', rom: 'gb2312' }],
  [statusOnly, { clearsBuffer: false, processIds: 'ignores', saysDrained: false, rom: 'gb2312' }],
  [mute, { clearsBuffer: false, processIds: 'ignores', saysDrained: false, rom: 'gb2312' }],
];

test.each(halls)(
  'tickets issued = tickets accounted for, no silent reprint, no number twice: $id',
  async (profile, model) => {
    const random = randomFrom(seed + halls.findIndex(([each]) => each === profile));
    const hall = new Hall(profile, model, random);
    const mayClaim = profile.evidence === 'processId' || profile.evidence === 'drained';
    if (profile.evidence === 'mute') hall.paper.apply({ mute: true });
    await pass(2_000);
    const tally = new Map<string, number>();
    const issued = Math.ceil(tickets / halls.length);

    for (let ticket = 1; ticket <= issued; ticket++) {
      const number = `A${String(ticket).padStart(4, '0')}`;
      for (let copy = 1; ; copy++) {
        const jobId = `${number}/${copy}`;
        const job = slip(jobId, profile, copy);
        const unlucky = copy === 1 && random() < 0.35;
        const mishap = unlucky ? mishaps[Math.floor(random() * mishaps.length)] : undefined;
        const skipped = mishap?.heard && profile.evidence === 'mute';
        const result = await hall.print(job, mishap && !skipped ? mishap : { name: 'nothing' });
        if (mishap) {
          await hall.mend();
          if (profile.evidence === 'mute') hall.paper.apply({ mute: true });
        }
        const outcome = result === null ? hall.book.get(jobId) : result.outcome;
        const context = `${jobId}, ${mishap?.name ?? 'nothing'}: ${outcome}`;
        tally.set(String(outcome), (tally.get(String(outcome)) ?? 0) + 1);

        // What was told agrees with what lies on the floor.
        const paper = hall.onPaper(jobId);
        if (outcome === 'failed')
          expect({ context, ...paper }).toEqual({ context, begun: false, whole: false });
        if (outcome === 'held') expect({ context, ...paper }).toMatchObject({ context, whole: false });
        if (outcome === 'printed' && mayClaim) {
          expect({ context, ...paper }).toEqual({ context, begun: true, whole: true });
        }
        // Nothing that was begun is forgotten, nothing is left open.
        expect({ context, entry: hall.book.get(jobId) }).toEqual({
          context,
          entry: outcome === 'failed' || outcome === undefined ? undefined : outcome,
        });
        if (outcome === 'printed') break;
        // A person looks whether the visitor holds his slip; only who does not gets another, and it says so.
        if (outcome === 'unknown' && paper.whole) break;
        expect({ context, copy }).not.toEqual({ context, copy: 4 });
      }
    }

    await pass(60_000);
    hall.onPaper('');
    for (const jobId of hall.book.keys()) {
      expect({ jobId, times: hall.times(`${jobId} ]`) <= 1 }).toEqual({ jobId, times: true });
    }
    const numbers = [...hall.book.keys()].map((jobId) => jobId.split('/')[0]);
    expect(new Set(numbers).size).toBe(issued);
    for (const number of new Set(numbers)) {
      const unmarked = hall.out.filter(({ lines }) =>
        lines.some(({ text }) => text === `${number}/1 ]`),
      ).length;
      expect({ number, unmarked: unmarked <= 1 }).toEqual({ number, unmarked: true });
    }
    const closed = hall.printer.close();
    await pass(2_000);
    await closed;
    expect(tally.get('printed')).toBeGreaterThanOrEqual(issued * 0.75);
  },
  60_000,
);
