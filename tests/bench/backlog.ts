/**
 * A kiosk comes back with 500 numbers that it gave while it was cut off (断网积压): how long the hub takes to record them, one
 * after the other as a kiosk tells them, and how fast it answers the others meanwhile.
 */
import type { LeaseAnswer } from '@yichuang/protocol/leases';
import { deviceOf } from '../support/hub-api.ts';
import { startHub } from '../support/hub-process.ts';
import { ratios } from './blocks.ts';
import { median, quantile } from './figures.ts';
import type { TakeFloor } from './floor/take-floor.ts';
import type { Measurement, Scale } from './measurement.ts';
import type { Load, LoadReport } from './programs/http-load.ts';
import { startProgram, type Program } from './programs/program.ts';

const BACKLOG = 500;
/** Takes of other people, in calm and while the backlog is told. */
const OTHERS = 300;
const WARM_UP = 1_000;
/** Enough numbers for the backlog. */
const HUNDREDS = [9, 8, 7];

interface Block {
  readonly merged: LoadReport;
  readonly floor: LoadReport;
  readonly calm: LoadReport;
  readonly meanwhile: LoadReport;
}

export const backlog: Measurement = {
  name: 'backlog',
  about:
    '500 offline numbers told one after the other over HTTP, in every block a new hub, while somebody else takes numbers; floor = the same amount stored by Fastify with the same rows, one commit each (FULL), no rules; answers meanwhile against the same takes in calm',
  async run(scale) {
    const [kiosk, others] = [await generator(), await generator()];
    const blocks: Block[] = [];
    try {
      for (let block = 0; block < scale.blocks; block += 1) blocks.push(await measure(scale, kiosk, others));
    } finally {
      await Promise.all([kiosk.stop(), others.stop()]);
    }
    const seconds = (of: keyof Block) => blocks.map((block) => block[of].seconds * 1_000);
    const p95 = (of: keyof Block) => blocks.map((block) => quantile(block[of].latenciesMs, 0.95));
    return [
      {
        name: `${String(BACKLOG)} offline numbers recorded`,
        unit: 'ms',
        median: median(seconds('merged')),
        floor: median(seconds('floor')),
        ratio: median(ratios(seconds('merged'), seconds('floor'))),
      },
      {
        name: 'take meanwhile, block p95 / calm',
        unit: 'ms',
        median: median(p95('meanwhile')),
        p99: {
          value: quantile(
            blocks.flatMap(({ meanwhile }) => meanwhile.latenciesMs),
            0.99,
          ),
          unit: 'ms',
        },
        floor: median(p95('calm')),
        ratio: median(ratios(p95('meanwhile'), p95('calm'))),
      },
    ];
  },
};

function generator(): Promise<Program> {
  return startProgram(new URL('programs/http-load.ts', import.meta.url));
}

async function measure(scale: Scale, kiosk: Program, others: Program): Promise<Block> {
  const amount = Math.ceil(BACKLOG * scale.share);
  const hub = await startHub({ data: scale.folder('hub'), env: { HUB_LOG: 'error' } });
  const plain = await startProgram(new URL('floor/take-floor.ts', import.meta.url), [scale.folder('floor')]);
  try {
    const line = { url: hub.url, token: deviceOf(hub.url, hub.demo, 'kiosk').token };
    const floorLine = await plain.ask<TakeFloor>({});
    const told = await backlogOf(line, amount);
    await load(others, line, takes(WARM_UP));
    await load(others, floorLine, takes(WARM_UP));
    const calm = await load(others, line, takes(OTHERS));
    const floor = await load(kiosk, floorLine, takes(amount));
    const [merged, meanwhile] = await Promise.all([
      load(kiosk, line, told, 'recordOfflineTicket'),
      load(others, line, takes(OTHERS)),
    ]);
    return { merged, floor, calm, meanwhile };
  } finally {
    await Promise.all([plain.stop(), hub.stop()]);
  }
}

async function load(
  program: Program,
  line: TakeFloor,
  payloads: readonly object[],
  command = 'takeTicket',
): Promise<LoadReport> {
  const report = await program.ask<LoadReport>({ ...line, command, clients: 1, payloads } satisfies Load);
  if (report.refused > 0) throw new Error(`${String(report.refused)} refused: ${report.firstRefusal ?? ''}`);
  return report;
}

/** What a kiosk that leased these numbers gave of them, in the last minutes. */
async function backlogOf({ url, token }: TakeFloor, amount: number): Promise<readonly object[]> {
  const response = await fetch(`${url}/api/leases`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ hundreds: HUNDREDS }),
  });
  const { days } = (await response.json()) as LeaseAnswer;
  const [today] = days;
  const began = Date.now() - amount * 1_000;
  const numbers = (today?.numbers ?? []).filter(({ prefix }) => 'ABCD'.includes(prefix)).slice(0, amount);
  if (!today || numbers.length < amount) throw new Error(`only ${String(numbers.length)} numbers leased`);
  return numbers.map(({ number, prefix, secret }, index) => ({
    date: today.date,
    number,
    progressKey: `${(began + index).toString(36).padStart(10, '0')}${secret}`,
    zoneId: prefix,
    services: [`general-${prefix}`],
    takenAt: new Date(began + index * 1_000).toISOString(),
    lastContactAt: new Date(began).toISOString(),
    promise: { ahead: index, low: null, high: null, model: 'median-1' },
  }));
}

/** The four zones in turn, so that no prefix runs out of numbers. */
function takes(amount: number): readonly object[] {
  return Array.from({ length: amount }, (_, index) => ({
    services: [`general-${'ABCD'.charAt(index % 4)}`],
  }));
}
